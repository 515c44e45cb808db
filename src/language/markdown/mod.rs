//! Markdown as people write it: what was typed is what is shown. As HTML that can do no harm, and as plain text.
mod html;
mod lists;
mod plain;
mod read;
mod text;
mod typed;

use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation as _;

pub use text::Note;

/// The last door: whatever the writer of HTML writes, this alone comes out.
static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder
        // Pictures would ask another host.
        .rm_tags(["img"])
        .add_allowed_classes("ol", ["list-paren"])
        .link_rel(Some("noopener noreferrer"))
        .url_relative(ammonia::UrlRelative::PassThrough);
    builder
});

/// Sanitised HTML of a Markdown text, safe to insert below a heading of the level `under`; and what of it is shown
/// differently from how it was typed.
pub fn noted_markdown(text: &str, under: u8) -> (String, Vec<Note>) {
    let text = read::read(text);
    (CLEANER.clean(&html::html(&text.blocks, under)).to_string(), text.notes)
}

/// Sanitised HTML of a Markdown text (paragraphs, lists, tables, headings, emphasis, links), safe to insert below a heading of
/// the level `under`.
pub fn markdown(text: &str, under: u8) -> String {
    noted_markdown(text, under).0
}

/// A Markdown text without its marks, line by line: numbers, signs of lists, paragraphs and the targets of links stay.
pub fn plain_text(text: &str) -> String {
    plain::plain(&read::read(text).blocks)
}

/// The beginning of a Markdown text in one line of at most `longest` letters as people see them; cut at a word, with "…".
pub fn summary(text: &str, longest: usize) -> String {
    let line = plain_text(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.grapheme_indices(true).nth(longest) else { return line };
    // One letter less, for the mark that more follows.
    let end = line[..end].grapheme_indices(true).next_back().map_or(0, |(last, _)| last);
    let is_whole = line[end..].starts_with(' ');
    let cut = &line[..end];
    let cut = if is_whole { cut } else { cut.rsplit_once(' ').map_or(cut, |(words, _)| words) };
    format!("{}…", cut.trim_end_matches([' ', ',', ';', ':', '–', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        markdown(text, 2).trim().to_owned()
    }

    /// The text of a page, as it is read.
    fn shown(text: &str) -> String {
        let html = html(text).replace("<br>\n", "\n");
        let mut shown = String::new();
        let mut is_tag = false;
        for letter in html.chars() {
            match letter {
                '<' => is_tag = true,
                '>' if is_tag => is_tag = false,
                letter if !is_tag => shown.push(letter),
                _ => {}
            }
        }
        shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }

    #[test]
    fn a_number_stays_unless_the_list_counts_on_from_it() {
        let dates = "18. Dezember: Tagung\n22. Januar: Bericht\n3. März: Rückblick";
        assert_eq!(html(dates), format!("<p>{}</p>", dates.replace('\n', "<br>\n")));
        for text in [
            "18. Dezember ist der Tag.",
            "2018. Ein gutes Jahr",
            "1. Zimmer\n1. Stock",
            "01. Januar\n02. Januar",
            "3) Punkt drei\n1) Punkt eins",
            "1. Eins\n2. Zwei\n4. Vier",
            "Termine:\n18. Dezember\n22. Januar",
        ] {
            assert_eq!(shown(text), text);
            assert_eq!(plain_text(text), text);
        }
    }

    #[test]
    fn dates_with_empty_lines_between_them_stay_paragraphs() {
        let text = "18. Dezember: Tagung\n\n22. Januar: Bericht";
        assert_eq!(html(text), "<p>18. Dezember: Tagung</p>\n<p>22. Januar: Bericht</p>");
        assert_eq!(plain_text(text), text);
    }

    #[test]
    fn a_list_that_counts_is_a_list_from_its_number_on() {
        assert_eq!(html("1. Eins\n2. Zwei"), "<ol>\n<li>Eins</li>\n<li>Zwei</li>\n</ol>");
        assert_eq!(html("3. Drei\n4. Vier"), "<ol start=\"3\">\n<li>Drei</li>\n<li>Vier</li>\n</ol>");
        assert_eq!(html("1) a\n2) b"), "<ol class=\"list-paren\">\n<li>a</li>\n<li>b</li>\n</ol>");
        for text in ["1. Eins\n2. Zwei", "3. Drei\n4. Vier", "1) a\n2) b\n3) c"] {
            assert_eq!(plain_text(text), text);
        }
    }

    #[test]
    fn each_sign_of_a_list_makes_one() {
        for sign in ['-', '*', '+', '•', '◦', '·'] {
            let text = format!("{sign} Eins\n{sign} Zwei");
            assert_eq!(html(&text), "<ul>\n<li>Eins</li>\n<li>Zwei</li>\n</ul>");
            assert_eq!(plain_text(&text), text);
        }
        assert_eq!(
            html("Mitbringen:\n•\tStift\n•\tPapier\nund Zeit"),
            "<p>Mitbringen:</p>\n<ul>\n<li>Stift</li>\n<li>Papier<br>\nund Zeit</li>\n</ul>"
        );
    }

    #[test]
    fn one_sign_alone_is_no_list() {
        for text in
            ["- 5 Grad", "+ 3 %", "* gilt nur montags", "• ein Punkt", "Heute\n- 5 Grad", "- Ada Muster"]
        {
            assert_eq!(html(text), format!("<p>{}</p>", text.replace('\n', "<br>\n")));
            assert_eq!(plain_text(text), text);
        }
    }

    #[test]
    fn lists_stand_in_lists() {
        let text = "- Vormittag\n  - Keynote\n  - Pause\n- Nachmittag\n  1. Gruppe A\n  2. Gruppe B";
        assert_eq!(
            html(text).replace('\n', ""),
            "<ul><li>Vormittag<ul><li>Keynote</li><li>Pause</li></ul></li>\
             <li>Nachmittag<ol><li>Gruppe A</li><li>Gruppe B</li></ol></li></ul>"
        );
        assert_eq!(plain_text(text), text);
        let text = "- Vormittag\n  - Keynote\n- 18. Dezember";
        assert_eq!(
            html(text).replace('\n', ""),
            "<ul><li>Vormittag<ul><li>Keynote</li></ul></li><li>18. Dezember</li></ul>"
        );
    }

    #[test]
    fn tags_are_text() {
        for text in [
            "Sehr geehrte <Anrede> <Name>",
            "<b>fett</b>",
            "<div>\nAbsatz\n</div>",
            "<!-- nicht gezeigt -->\nText",
            "<script>alert(1)</script>",
            "<?php echo 1 ?>",
            "a < b und c > d",
            "<<Platzhalter>>",
            "- <Punkt>\n- <br>",
            "Ada Muster <ada@bonn.example>",
            "<3",
        ] {
            assert_eq!(
                shown(text).replace("Punkt>\n<", "Punkt>\n- <").trim(),
                text.trim_start_matches("- "),
                "{text}"
            );
            assert_eq!(plain_text(text), text);
        }
    }

    #[test]
    fn markdown_goes_on_around_tags() {
        assert_eq!(
            html("<div>\n**fett**\n</div>"),
            "<p>&lt;div&gt;<br>\n<strong>fett</strong><br>\n&lt;/div&gt;</p>"
        );
        assert_eq!(html("`<b>`"), "<p><code>&lt;b&gt;</code></p>");
        assert_eq!(html("```\n<b>\n```"), "<pre><code>&lt;b&gt;</code></pre>");
    }

    #[test]
    fn signs_that_are_no_markdown_stay() {
        for text in [
            "Kolleg*innen und Bürger*innen",
            "2 * 3 * 4",
            "2*3*4",
            "(*) Pflicht (*) Kür",
            "snake_case_words und noch_eins",
            "C:\\temp\\_alt\\(neu)\\",
            "\\\\server\\freigabe\\*.txt",
            "„C:\\[x]“",
            "C:\\\nD:\\",
            "5~7 und 8~9",
            "~5 bis ~7 Euro",
            "&amp; &nbsp; &#8211; A&B",
            "[x] erledigt [ ] offen",
            "[1]: Fußnote",
            "Text[^1]\n\n[^1]: Anmerkung",
            "[siehe](unten) [Amt](33)",
            "#18 und #hashtag",
            "1.000 Euro",
            "5. bis 7. Mai",
            "> 50 Personen",
            "Preis $5 ^2 ==neu== ||x|| :smile:",
            "a\\b \\\"c\\\" \\ d",
            "\"Zitat\" 'so' -- und --- so ... (c)",
            "Mit freundlichen Grüßen\n===",
            "#",
            "!",
            "|",
            "Eins | Zwei",
            "Zeile eins\nZeile zwei\n\nAbsatz",
            "    eingerückt\n    noch eine",
        ] {
            assert_eq!(
                shown(text).replace("</p>\n<p>", "\n\n").replace('\n', " "),
                text.trim().replace("\n\n", "\n").split('\n').map(str::trim).collect::<Vec<_>>().join(" "),
                "{text}"
            );
            assert_eq!(
                plain_text(text),
                text.lines().map(str::trim).collect::<Vec<_>>().join("\n"),
                "{text}"
            );
        }
    }

    #[test]
    fn emphasis_is_emphasis() {
        assert_eq!(
            html("**fett**, *kursiv*, _auch_, ~~weg~~, `x`, \\*Stern\\*"),
            "<p><strong>fett</strong>, <em>kursiv</em>, <em>auch</em>, <del>weg</del>, <code>x</code>, *Stern*</p>"
        );
        assert_eq!(plain_text("**Drei** _Worte_, ~~zwei~~ \\*"), "Drei Worte, ~~zwei~~ *");
    }

    #[test]
    fn headings_stand_in_the_page_s_order_and_never_jump() {
        let text = "##### Fünf\nText\n\n# Eins\n\n### Drei\n\n## Zwei\n\n###### Sechs";
        assert_eq!(
            html(text).replace('\n', ""),
            "<h3>Fünf</h3><p>Text</p><h3>Eins</h3><h4>Drei</h4><h4>Zwei</h4><h5>Sechs</h5>"
        );
        assert_eq!(markdown("# X", 1).trim(), "<h2>X</h2>");
        assert_eq!(markdown("# X", 6).trim(), "<h6>X</h6>");
        assert_eq!(plain_text(text), "Fünf\nText\n\nEins\n\nDrei\n\nZwei\n\nSechs");
        assert_eq!(html("Grüße\n---\nAda"), "<p>Grüße</p>\n<hr>\n<p>Ada</p>");
        assert_eq!(plain_text("Grüße\n- - -\nAda"), "Grüße\n- - -\nAda");
    }

    #[test]
    fn links_lead_where_people_can_go() {
        let link = |to: &str, words: &str| {
            format!("<p><a href=\"{to}\" rel=\"noopener noreferrer\">{words}</a></p>")
        };
        for (text, to, words, plain) in [
            ("[Bonn](https://bonn.example)", "https://bonn.example", "Bonn", "Bonn (https://bonn.example)"),
            (
                "[Bonn](www.bonn.example)",
                "https://www.bonn.example",
                "Bonn",
                "Bonn (https://www.bonn.example)",
            ),
            (
                "https://bonn.example/a_b*c*d",
                "https://bonn.example/a_b*c*d",
                "https://bonn.example/a_b*c*d",
                "https://bonn.example/a_b*c*d",
            ),
            (
                "<https://bonn.example>",
                "https://bonn.example",
                "https://bonn.example",
                "https://bonn.example",
            ),
            ("www.bonn.example", "http://www.bonn.example", "www.bonn.example", "www.bonn.example"),
            ("ada@bonn.example", "mailto:ada@bonn.example", "ada@bonn.example", "ada@bonn.example"),
            ("[Ada](mailto:ada@bonn.example)", "mailto:ada@bonn.example", "Ada", "Ada (ada@bonn.example)"),
            ("[Anruf](tel:+49228770)", "tel:+49228770", "Anruf", "Anruf (tel:+49228770)"),
            ("[oben](/events/x)", "/events/x", "oben", "oben (/events/x)"),
        ] {
            assert_eq!(html(text), link(to, words), "{text}");
            assert_eq!(plain_text(text), plain);
        }
    }

    #[test]
    fn a_picture_is_a_link_to_it() {
        let (html, notes) =
            noted_markdown("![Plan](https://bonn.example/plan.png) ![](https://a.example/b.png)", 2);
        assert!(!html.contains("<img"), "{html}");
        assert!(html.contains(">Plan</a>") && html.contains(">https://a.example/b.png</a>"), "{html}");
        assert_eq!(notes, [Note::Picture]);
    }

    #[test]
    fn tables_stay_tables() {
        let text = "|Raum|Plätze|\n|:--|--:|\n|Saal|80|";
        assert_eq!(
            html(text).replace('\n', ""),
            "<table><thead><tr><th align=\"left\">Raum</th><th align=\"right\">Plätze</th></tr></thead>\
             <tbody><tr><td align=\"left\">Saal</td><td align=\"right\">80</td></tr></tbody></table>"
        );
        assert_eq!(plain_text(text), "Raum | Plätze\nSaal | 80");
    }

    #[test]
    fn quotations_and_code_keep_their_words() {
        assert_eq!(
            html("> Ein Satz\n> und noch einer"),
            "<blockquote>\n<p>Ein Satz<br>\nund noch einer</p>\n</blockquote>"
        );
        assert_eq!(plain_text("> Ein Satz\n>\n> und noch einer"), "> Ein Satz\n>\n> und noch einer");
        assert_eq!(html("```\nif a * b {\n```"), "<pre><code>if a * b {</code></pre>");
    }

    #[test]
    fn nothing_that_could_run_leaves_this_house() {
        let html = html(
            "<script>alert(1)</script> [x](javascript:alert(1)) [y](JAVASCRIPT:alert(1)) ![p](data:image/svg+xml,x)\n\
             <b onclick=x>b</b> [z](https://a.example/\"onclick=\"x) [t](https://a.example \"x\\\" onclick=\\\"y\")",
        );
        let tags: Vec<&str> =
            html.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag).collect();
        let link = |to: &str| format!("a href=\"{to}\" rel=\"noopener noreferrer\"");
        let (quoted, plain) = (link("https://a.example/&quot;onclick=&quot;x"), link("https://a.example"));
        assert_eq!(tags, ["p", "br", quoted.as_str(), "/a", plain.as_str(), "/a", "/p"], "{html}");
    }

    #[test]
    fn the_page_says_what_is_shown_differently() {
        for (text, notes) in [
            ("Ein **guter** Tag\n1. Eins\n2. Zwei", vec![]),
            ("<b>x</b>", vec![Note::Tag]),
            ("# X", vec![Note::Heading]),
            ("![x](https://a.example)", vec![Note::Picture]),
            ("[x](y)", vec![Note::Target]),
            (">>>>>>>>>>>>>>>>", vec![Note::Nesting]),
        ] {
            assert_eq!(noted_markdown(text, 2).1, notes, "{text}");
        }
    }

    #[test]
    fn nesting_that_nobody_means_is_shown_as_it_was_typed() {
        let indented: String = (0..150).map(|level| format!("{}- a\n", "  ".repeat(level))).collect();
        let emphasised = format!("{}x{}", "*a _b ".repeat(2_000), "_ *".repeat(2_000));
        for text in [
            ">".repeat(20_000),
            "- ".repeat(10_000) + "x",
            "> ".repeat(10_000) + "x",
            "1. ".repeat(6_000) + "x",
            "[".repeat(20_000),
            "![".repeat(10_000),
            "[](".repeat(6_000),
            "*_".repeat(10_000),
            "`".repeat(20_000),
            "<".repeat(20_000),
            "<a ".repeat(6_000),
            "&".repeat(20_000),
            "\\".repeat(20_000),
            "a@".repeat(10_000),
            "www.".repeat(5_000),
            "http://".repeat(3_000),
            "|a".repeat(10_000),
            "~~a".repeat(6_000),
            "#".repeat(20_000),
            "•\n".repeat(10_000),
            "• a\n".repeat(5_000),
            indented,
            emphasised,
        ] {
            let html = html(&text);
            assert!(html.len() < 12 * text.len() + 100, "{} {}", &text[..9], html.len());
            let deepest = html.match_indices('<').fold((0_i32, 0_i32), |(depth, deepest), (at, _)| {
                let tag = &html[at + 1..];
                let depth = match tag {
                    tag if tag.starts_with('/') => depth - 1,
                    tag if tag.starts_with("br") || tag.starts_with("hr") => depth,
                    _ => depth + 1,
                };
                (depth, deepest.max(depth))
            });
            assert!(deepest.1 <= 24, "{} {deepest:?}", &text[..9]);
            assert!(plain_text(&text).len() < 3 * text.len() + 10);
        }
    }

    #[test]
    fn a_summary_ends_at_a_word_and_between_letters() {
        assert_eq!(summary("**Drei** kurze\n\nWörter & mehr", 100), "Drei kurze Wörter & mehr");
        assert_eq!(summary("Drei kurze Wörter", 12), "Drei kurze…");
        assert_eq!(summary("Drei kurze Wörter", 11), "Drei kurze…");
        assert_eq!(summary("Drei kurze Wörter", 17), "Drei kurze Wörter");
        assert_eq!(summary("Drei, vier", 6), "Drei…");
        // A family and a flag are one letter each, however many code points they take.
        assert_eq!(summary("👨‍👩‍👧‍👦🇩🇪👨‍👩‍👧‍👦🇩🇪", 3), "👨‍👩‍👧‍👦🇩🇪…");
        assert_eq!(summary("18. Dezember\n22. Januar", 99), "18. Dezember 22. Januar");
        assert_eq!(summary("", 5), "");
    }
}
