//! Joins the style sheets into one file and hands everything under `static/` to the binary.
use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=static");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=templates");
    let public = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("public");
    let assets = public.join("static");
    if public.exists() {
        fs::remove_dir_all(&public).expect("clear the last build's assets");
    }
    fs::create_dir_all(assets.join("css")).expect("make the asset folder");
    fs::write(assets.join("css/tagwerk.css"), joined_css()).expect("write the style sheet");
    for folder in ["js", "img"] {
        copy(&Path::new("static").join(folder), &assets.join(folder));
    }
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

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("make the asset folder");
    for entry in fs::read_dir(from).expect("a folder of assets") {
        let path = entry.expect("a readable entry").path();
        fs::copy(&path, to.join(path.file_name().expect("a file"))).expect("copy an asset");
    }
}
