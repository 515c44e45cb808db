//! Reads the source as the tests of the house need it: files, code without tests and comments, modules and imports.
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Every file below a folder with an ending, in order.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}")) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(path.to_str().unwrap(), ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A file's text before its tests.
pub fn before_tests(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let end =
        text.find("#[cfg(test)]\nmod ").or_else(|| text.find("#[cfg(test)]\nimpl ")).unwrap_or(text.len());
    text[..end].to_owned()
}

/// The code of a file without its tests and comments.
pub fn code(path: &Path) -> String {
    before_tests(path)
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The module a file belongs to: its folder below `src`, or its own name.
pub fn feature(path: &Path) -> String {
    let below = path.strip_prefix("src").unwrap();
    below.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// The path of a file's module: `["events", "store"]`; of `mod.rs` that of its folder.
fn module(path: &Path) -> Vec<String> {
    let below = path.strip_prefix("src").unwrap().with_extension("");
    let mut parts: Vec<String> = below.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// The source as modules that import each other.
pub struct House {
    files: BTreeMap<Vec<String>, PathBuf>,
    codes: BTreeMap<PathBuf, String>,
    /// For each module, what it re-exports: name (or `*`) → where it comes from.
    exports: BTreeMap<Vec<String>, Vec<(String, Vec<String>)>>,
}

impl House {
    pub fn read() -> Self {
        let paths: Vec<PathBuf> = files("src", "rs")
            .into_iter()
            .filter(|path| !path.ends_with("src/main.rs") && !path.ends_with("src/lib.rs"))
            .collect();
        let files: BTreeMap<_, _> = paths.iter().map(|path| (module(path), path.clone())).collect();
        let codes = paths.iter().map(|path| (path.clone(), code(path))).collect();
        let mut house = Self { files, codes, exports: BTreeMap::new() };
        for (module, path) in &house.files {
            let exported = uses(&house.codes[path]).into_iter().filter(|used| used.is_public);
            let exported = exported.map(|used| (used.name(), house.absolute(module, &used.path)));
            let exported = exported.filter_map(|(name, from)| Some((name, from?))).collect();
            house.exports.insert(module.clone(), exported);
        }
        house
    }

    /// The code of every file.
    pub fn codes(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.codes.iter().map(|(path, code)| (path.as_path(), code.as_str()))
    }

    /// Which files a file imports from, where each name is at home, re-exports looked through.
    pub fn imports(&self, path: &Path) -> BTreeSet<PathBuf> {
        let own = module(path);
        let code = &self.codes[path];
        let used = uses(code).into_iter().filter(|used| !used.is_public).map(|used| used.path);
        let inline = inline_paths(code);
        let absolute = used.chain(inline).filter_map(|path| self.absolute(&own, &path));
        absolute.filter_map(|path| self.home(&path, 0)).filter(|home| home != path).collect()
    }

    /// A path from the crate's root; `None` when it leads out of the crate.
    fn absolute(&self, own: &[String], path: &[String]) -> Option<Vec<String>> {
        let mut base = own.to_vec();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => (base, rest) = (Vec::new(), &path[1..]),
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|part| part == "super") {
                    base.pop();
                    rest = &rest[1..];
                }
            }
            first => {
                let child = [own, &[first.to_owned()]].concat();
                if !self.files.contains_key(&child) {
                    return None;
                }
            }
        }
        base.extend(rest.iter().cloned());
        Some(base)
    }

    /// The file where what a path names is written.
    fn home(&self, path: &[String], depth: usize) -> Option<PathBuf> {
        assert!(depth < 10, "{path:?} is re-exported in a circle");
        let length = (1..=path.len()).rev().find(|length| self.files.contains_key(&path[..*length]))?;
        let (module, rest) = path.split_at(length);
        let Some(name) = rest.first() else { return self.files.get(module).cloned() };
        for (exported, from) in &self.exports[module] {
            if exported == name {
                let whole: Vec<String> = from.iter().chain(&rest[1..]).cloned().collect();
                return self.home(&whole, depth + 1);
            }
            let file = (exported == "*").then(|| self.home(from, depth + 1)).flatten();
            if let Some(file) = file.filter(|file| declares(&self.codes[file], name)) {
                return Some(file);
            }
        }
        self.files.get(module).cloned()
    }
}

/// Whether a file declares something public of this name.
fn declares(code: &str, name: &str) -> bool {
    ["struct", "enum", "fn", "const", "type", "static", "trait"].iter().any(|kind| {
        code.match_indices(&format!("{kind} {name}")).any(|(start, found)| {
            let after = code[start + found.len()..].chars().next();
            after.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_')
        })
    }) || code.contains(&format!("    {name}("))
        || code.contains(&format!("address!({name}("))
}

/// One name that a `use` brings in.
struct Used {
    path: Vec<String>,
    is_public: bool,
}

impl Used {
    /// What it is called here: the last word, or `*`.
    fn name(&self) -> String {
        self.path.last().cloned().unwrap_or_default()
    }
}

/// Every name of every `use` statement.
fn uses(code: &str) -> Vec<Used> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let lines: Vec<&str> =
            statement.lines().filter(|line| !line.trim_start().starts_with("#[")).collect();
        let text = lines.join(" ");
        let Some(start) = text.find("use ") else { continue };
        let before = text[..start].trim();
        if !(before.is_empty()
            || before.starts_with("pub")
            || before.ends_with("pub")
            || before.ends_with(')'))
        {
            continue;
        }
        let is_public = before.contains("pub");
        for path in leaves(&text[start + 4..]) {
            let parts: Vec<String> = path.split("::").map(|part| part.trim().to_owned()).collect();
            let parts = match parts.split_last() {
                Some((last, rest)) if last == "self" => rest.to_vec(),
                Some((last, rest)) => {
                    let name = last.split(" as ").next().unwrap_or_default().to_owned();
                    [rest, &[name]].concat()
                }
                None => parts,
            };
            found.push(Used { path: parts, is_public });
        }
    }
    found
}

/// `a::{b, c::{d, self}}` as `a::b`, `a::c::d`, `a::c::self`.
fn leaves(tree: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for letter in tree.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if letter == ',' && depth == 0 {
            parts.push(String::new());
        } else {
            parts.last_mut().unwrap().push(letter);
        }
    }
    let mut found = Vec::new();
    for part in parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()) {
        match (part.find('{'), part.rfind('}')) {
            (Some(open), Some(close)) => {
                let prefix = &part[..open];
                found.extend(leaves(&part[open + 1..close]).iter().map(|leaf| format!("{prefix}{leaf}")));
            }
            _ => found.push(part.to_owned()),
        }
    }
    found
}

/// Paths in the code itself that begin with `crate::` or `super::`.
fn inline_paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let is_inside = code[..at].ends_with("::") || code[..at].ends_with('$');
            let path: String = code[at..]
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || "_:".contains(*letter))
                .collect();
            if !is_inside && !path.ends_with("::") {
                found.push(path.split("::").map(str::to_owned).collect());
            }
        }
    }
    found
}
