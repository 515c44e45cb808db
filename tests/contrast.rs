//! Every accent an event may choose keeps its contrast, light and dark: computed from the style sheet's own tokens
//! (OKLCH to sRGB after Björn Ottosson, contrast ratio after WCAG 2.2).
use std::{collections::HashMap, fs};

type Tokens = HashMap<String, String>;

/// What must stand out from what, and how much: text 4.5:1, controls and focus 3:1.
const PAIRS: [(f64, &[&str], &[&str]); 8] = [
    (
        4.5,
        &["text", "text-quiet", "accent-ink", "good", "warn", "bad"],
        &["surface", "surface-raised", "surface-sunk"],
    ),
    (4.5, &["text", "text-quiet", "accent-ink"], &["accent-quiet"]),
    (4.5, &["text", "good"], &["good-quiet"]),
    (4.5, &["text", "warn"], &["warn-quiet"]),
    (4.5, &["text", "bad"], &["bad-quiet"]),
    (4.5, &["accent-text"], &["accent", "accent-strong", "bad"]),
    (3.0, &["line-strong", "accent", "focus", "bad"], &["surface", "surface-raised", "surface-sunk"]),
    (3.0, &["line-strong", "accent", "focus"], &["accent-quiet"]),
];

fn sheet() -> String {
    let mut text = fs::read_to_string("static/css/10-tokens.css").unwrap();
    while let (Some(start), Some(end)) = (text.find("/*"), text.find("*/")) {
        text.replace_range(start..end + 2, "");
    }
    text
}

fn declarations(text: &str) -> Tokens {
    text.split([';', '{', '}'])
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// The tokens of light mode, and of dark mode: light ones with the dark block over them.
fn modes() -> [(&'static str, Tokens); 2] {
    let sheet = sheet();
    let (before, rest) =
        sheet.split_once("@media screen and (prefers-color-scheme: dark)").expect("a dark mode");
    let mut depth = 0;
    let end = rest
        .char_indices()
        .find(|(_, letter)| {
            depth += i32::from(*letter == '{') - i32::from(*letter == '}');
            *letter == '}' && depth == 0
        })
        .expect("the block ends")
        .0;
    let (dark, after) = rest.split_at(end);
    let mut light = declarations(before);
    light.extend(declarations(after));
    let mut over = light.clone();
    over.extend(declarations(dark));
    [("light", light), ("dark", over)]
}

/// Follows `var(--value)` to `oklch(L% C H)`.
fn colour(tokens: &Tokens, name: &str, hue: f64) -> [f64; 3] {
    let value = tokens.get(name).unwrap_or_else(|| panic!("--{name} is not defined"));
    if let Some(inner) = value.strip_prefix("var(--") {
        return colour(tokens, inner.trim_end_matches(')'), hue);
    }
    let inner =
        value.strip_prefix("oklch(").unwrap_or_else(|| panic!("--{name}: {value}")).trim_end_matches(')');
    let parts: Vec<&str> = inner.split_whitespace().collect();
    let lightness: f64 = parts[0].trim_end_matches('%').parse().unwrap();
    let chroma: f64 = parts[1].parse().unwrap();
    let own_hue = if parts[2].starts_with("var(") { hue } else { parts[2].parse().unwrap() };
    linear_srgb(lightness / 100.0, chroma, own_hue.to_radians())
}

fn linear_srgb(lightness: f64, chroma: f64, hue: f64) -> [f64; 3] {
    let (a, b) = (chroma * hue.cos(), chroma * hue.sin());
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
    ]
}

fn luminance([red, green, blue]: [f64; 3]) -> f64 {
    0.2126 * red.clamp(0.0, 1.0) + 0.7152 * green.clamp(0.0, 1.0) + 0.0722 * blue.clamp(0.0, 1.0)
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_accent_keeps_its_contrast_in_both_modes() {
    let mut wrong = Vec::new();
    for (mode, tokens) in modes() {
        for hue in tagwerk::events::settings::HUES {
            for (least, fronts, backs) in PAIRS {
                for (front, back) in
                    fronts.iter().flat_map(|front| backs.iter().map(move |back| (front, back)))
                {
                    let ratio =
                        contrast(colour(&tokens, front, hue as f64), colour(&tokens, back, hue as f64));
                    if ratio < least {
                        wrong.push(format!(
                            "{mode}, hue {hue}: --{front} on --{back} is {ratio:.2}:1, not {least}:1"
                        ));
                    }
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_colour_can_be_shown_in_srgb() {
    let mut wrong = Vec::new();
    for (mode, tokens) in modes() {
        for (name, _) in tokens.iter().filter(|(_, value)| value.starts_with("oklch(")) {
            for hue in tagwerk::events::settings::HUES {
                let shown = colour(&tokens, name, hue as f64);
                if shown.iter().any(|part| !(-0.001..=1.001).contains(part)) {
                    wrong.push(format!("{mode}, hue {hue}: --{name} {shown:?}"));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_hue_an_event_may_choose_is_in_the_style_sheet() {
    let sheet = sheet();
    for hue in tagwerk::events::settings::HUES {
        assert!(sheet.contains(&format!("[data-hue=\"{hue}\"] {{ --hue: {hue}; }}")), "{hue}");
    }
}
