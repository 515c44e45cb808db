//! Markdown as people write it, turned into HTML that can do no harm.
use std::sync::LazyLock;

use comrak::{Options, markdown_to_html};

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    // Headings of texts stand below the page's own; pictures would ask another host.
    builder
        .rm_tags(["img", "h1", "h2"])
        .link_rel(Some("noopener noreferrer"))
        .url_relative(ammonia::UrlRelative::PassThrough);
    builder
});

/// Sanitised HTML of a Markdown text (CommonMark with tables, strikethrough and bare links); safe to insert.
pub fn markdown(text: &str) -> String {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.render.hardbreaks = true;
    CLEANER.clean(&markdown_to_html(text, &options)).to_string()
}

/// The first `longest` characters of a Markdown text without its marks, for descriptions and feeds.
pub fn plain_text(text: &str, longest: usize) -> String {
    let html = markdown_to_html(text, &Options::default());
    let stripped = ammonia::Builder::empty().clean(&html).to_string();
    let decoded =
        stripped.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ");
    let words = decoded.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= longest {
        return words;
    }
    let cut: String = words.chars().take(longest).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_run_or_ask_another_host_is_gone() {
        let html = markdown(
            "<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://other.example/p.png) <b onclick=x>b</b>",
        );
        for harm in ["<script", "javascript:", "other.example", "onclick"] {
            assert!(!html.contains(harm), "{harm} in {html}");
        }
    }

    #[test]
    fn plain_text_ends_at_a_word() {
        assert_eq!(plain_text("**Drei** kurze Wörter & mehr", 100), "Drei kurze Wörter & mehr");
        assert_eq!(plain_text("Drei kurze Wörter", 12), "Drei kurze…");
    }
}
