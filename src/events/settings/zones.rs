//! The time zones that a form offers: by region, under the names of their cities.
use crate::{
    clock::{Zone, zone_names},
    language::Lang,
};

/// The regions of the IANA database, in the order of the words in the phrase `zone-regions`.
const REGIONS: [&str; 10] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
];

/// Names that the database keeps for old data alone (its file `backward`); each has another one here.
#[rustfmt::skip]
const SUPERSEDED: [&str; 71] = [
    "Africa/Asmera", "Africa/Timbuktu", "America/Argentina/ComodRivadavia", "America/Atka",
    "America/Buenos_Aires", "America/Catamarca", "America/Coral_Harbour", "America/Cordoba",
    "America/Ensenada", "America/Fort_Wayne", "America/Godthab", "America/Indianapolis", "America/Jujuy",
    "America/Knox_IN", "America/Louisville", "America/Mendoza", "America/Montreal", "America/Nipigon",
    "America/Pangnirtung", "America/Porto_Acre", "America/Rainy_River", "America/Rosario",
    "America/Santa_Isabel", "America/Shiprock", "America/Thunder_Bay", "America/Virgin",
    "America/Yellowknife", "Antarctica/South_Pole", "Asia/Ashkhabad", "Asia/Calcutta", "Asia/Choibalsan",
    "Asia/Chongqing", "Asia/Chungking", "Asia/Dacca", "Asia/Harbin", "Asia/Istanbul", "Asia/Kashgar",
    "Asia/Katmandu", "Asia/Macao", "Asia/Rangoon", "Asia/Saigon", "Asia/Tel_Aviv", "Asia/Thimbu",
    "Asia/Ujung_Pandang", "Asia/Ulan_Bator", "Atlantic/Faeroe", "Atlantic/Jan_Mayen", "Australia/ACT",
    "Australia/Canberra", "Australia/Currie", "Australia/LHI", "Australia/NSW", "Australia/North",
    "Australia/Queensland", "Australia/South", "Australia/Tasmania", "Australia/Victoria", "Australia/West",
    "Australia/Yancowinna", "Europe/Belfast", "Europe/Kiev", "Europe/Nicosia", "Europe/Tiraspol",
    "Europe/Uzhgorod", "Europe/Zaporozhye", "Pacific/Enderbury", "Pacific/Johnston", "Pacific/Ponape",
    "Pacific/Samoa", "Pacific/Truk", "Pacific/Yap",
];

/// Options as (value, words) under a heading; those under no heading stand first.
pub type Group = (String, Vec<(String, String)>);

/// All zones by region, and before them Berlin and the chosen one, whatever it is called.
pub fn offered(lang: Lang, chosen: &str) -> Vec<Group> {
    let names = zone_names();
    let words = t!(lang, "zone-regions");
    let regions: Vec<(&str, &str)> = REGIONS.into_iter().zip(words.split(", ")).collect();
    let berlin = Zone::berlin().to_string();
    let mut first = vec![berlin.as_str()];
    if !chosen.is_empty() && chosen != berlin {
        first.push(chosen);
    }
    let heading = |name: &str| {
        let region = name.split('/').next().unwrap_or_default();
        regions.iter().find(|(known, _)| *known == region).map(|(_, words)| *words)
    };
    let with_region = |name: &&str| {
        let words =
            heading(name).map_or_else(|| (*name).to_owned(), |words| format!("{} ({words})", city(name)));
        ((*name).to_owned(), words)
    };
    let mut groups: Vec<Group> = vec![(String::new(), first.iter().map(with_region).collect())];
    for (region, words) in &regions {
        let own = |name: &&String| {
            name.split('/').next() == Some(*region)
                && !SUPERSEDED.contains(&name.as_str())
                && !first.contains(&name.as_str())
        };
        let mut options: Vec<(String, String)> =
            names.iter().filter(own).map(|name| (name.clone(), city(name))).collect();
        options.sort_by(|one, other| one.1.cmp(&other.1));
        groups.push(((*words).to_owned(), options));
    }
    if !first.contains(&"UTC") {
        groups[0].1.push(("UTC".to_owned(), "UTC".to_owned()));
    }
    groups
}

/// `America/Argentina/Buenos_Aires` is `Buenos Aires (Argentina)`.
fn city(name: &str) -> String {
    let mut parts = name.split('/').skip(1).map(|part| part.replace('_', " "));
    match (parts.next(), parts.next()) {
        (Some(country), Some(city)) => format!("{city} ({country})"),
        (Some(city), None) => city,
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(groups: &[Group]) -> Vec<&str> {
        groups.iter().flat_map(|(_, options)| options).map(|(value, _)| value.as_str()).collect()
    }

    #[test]
    fn every_zone_is_offered_once_and_is_one() {
        let groups = offered(Lang::De, "Europe/Berlin");
        let mut all = values(&groups);
        assert!(all.len() > 400, "{}", all.len());
        for name in &all {
            assert_eq!(name.parse::<Zone>().unwrap().to_string(), *name);
        }
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(
            all.contains(&"Europe/Kyiv") && !all.contains(&"Europe/Kiev") && !all.contains(&"US/Eastern")
        );
    }

    #[test]
    fn berlin_and_the_chosen_zone_stand_first_even_under_an_old_name() {
        let groups = offered(Lang::De, "US/Eastern");
        assert_eq!(
            groups[0].1,
            [
                ("Europe/Berlin".into(), "Berlin (Europa)".into()),
                ("US/Eastern".into(), "US/Eastern".into()),
                ("UTC".into(), "UTC".into())
            ]
        );
        let lisbon = offered(Lang::En, "Europe/Lisbon");
        assert_eq!(lisbon[0].1[1], ("Europe/Lisbon".into(), "Lisbon (Europe)".into()));
        assert_eq!(values(&lisbon).iter().filter(|name| **name == "Europe/Lisbon").count(), 1);
    }

    #[test]
    fn a_city_reads_like_one() {
        assert_eq!(city("America/Argentina/Buenos_Aires"), "Buenos Aires (Argentina)");
        assert_eq!(city("America/New_York"), "New York");
    }
}
