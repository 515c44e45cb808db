//! Joins the style sheets into one file and hands everything under `static/` to the binary.
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

fn main() {
    println!("cargo::rerun-if-changed=static");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=templates");
    let public = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("public");
    let assets = public.join("static");
    let mut wanted = vec![(assets.join("css/tagwerk.css"), joined_css().into_bytes())];
    for folder in ["js", "img"] {
        wanted.extend(
            files(&Path::new("static").join(folder))
                .map(|(name, bytes)| (assets.join(folder).join(name), bytes)),
        );
    }
    renew(&public, &wanted);
    // Embedded in debug builds too, so that the tests see the addresses and sizes that people get.
    memory_serve::load_directory_with_embed(public, true);
}

/// All of `static/css` in the order of the file names, which is the order of the layers.
fn joined_css() -> String {
    let mut files: Vec<_> = fs::read_dir("static/css")
        .expect("static/css exists")
        .map(|entry| entry.expect("a readable entry").path())
        .collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).expect("a readable style sheet")).collect()
}

/// The names and contents of a folder's files.
fn files(folder: &Path) -> impl Iterator<Item = (OsString, Vec<u8>)> {
    fs::read_dir(folder).expect("a folder of assets").map(|entry| {
        let path = entry.expect("a readable entry").path();
        (path.file_name().expect("a file").to_owned(), fs::read(&path).expect("a readable asset"))
    })
}

/// Makes the folder hold these files, and touches nothing when it does: cargo watches it, and would build everything
/// again after every command.
fn renew(public: &Path, wanted: &[(PathBuf, Vec<u8>)]) {
    let is_known = |(path, bytes): &(PathBuf, Vec<u8>)| fs::read(path).is_ok_and(|known| known == *bytes);
    if count(public) == wanted.len() && wanted.iter().all(is_known) {
        return;
    }
    if public.exists() {
        fs::remove_dir_all(public).expect("clear the last build's assets");
    }
    for (path, bytes) in wanted {
        fs::create_dir_all(path.parent().expect("a folder")).expect("make the asset folder");
        fs::write(path, bytes).expect("write an asset");
    }
}

/// How many files a folder and its folders hold.
fn count(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries
        .map(|entry| entry.expect("a readable entry").path())
        .map(|path| if path.is_dir() { count(&path) } else { 1 })
        .sum()
}
