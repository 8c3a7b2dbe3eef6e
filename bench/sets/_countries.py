"""ISO 3166 codes of the countries that lists of attacks name in English."""

from __future__ import annotations

CODES = {
    "Afghanistan": "AF", "Algeria": "DZ", "Armenia": "AM", "Australia": "AU", "Austria": "AT", "Azerbaijan": "AZ",
    "Bangladesh": "BD", "Belgium": "BE", "Benin": "BJ", "Brazil": "BR", "Burkina Faso": "BF", "Burundi": "BI",
    "Cameroon": "CM", "Canada": "CA", "Central African Republic": "CF", "Chad": "TD", "China": "CN", "Colombia": "CO",
    "Croatia": "HR", "Democratic Republic of the Congo": "CD", "Denmark": "DK", "Egypt": "EG", "Ethiopia": "ET",
    "Finland": "FI", "France": "FR", "Georgia": "GE", "Germany": "DE", "Greece": "GR", "India": "IN",
    "Indonesia": "ID", "Iran": "IR", "Iraq": "IQ", "Ireland": "IE", "Israel": "IL", "Italy": "IT",
    "Ivory Coast": "CI", "Japan": "JP", "Jordan": "JO", "Kazakhstan": "KZ", "Kenya": "KE", "Kuwait": "KW",
    "Kyrgyzstan": "KG", "Lebanon": "LB", "Libya": "LY", "Malaysia": "MY", "Mali": "ML", "Malta": "MT",
    "Mauritania": "MR", "Mexico": "MX", "Morocco": "MA", "Mozambique": "MZ", "Myanmar": "MM", "Nepal": "NP",
    "Netherlands": "NL", "New Zealand": "NZ", "Niger": "NE", "Nigeria": "NG", "Norway": "NO", "Oman": "OM",
    "Pakistan": "PK", "Palestine": "PS", "Philippines": "PH", "Poland": "PL", "Qatar": "QA", "Russia": "RU",
    "Rwanda": "RW", "Saudi Arabia": "SA", "Senegal": "SN", "Somalia": "SO", "South Africa": "ZA",
    "South Sudan": "SS", "Spain": "ES", "Sri Lanka": "LK", "Sudan": "SD", "Sweden": "SE", "Switzerland": "CH",
    "Syria": "SY", "Tajikistan": "TJ", "Tanzania": "TZ", "Thailand": "TH", "Togo": "TG", "Tunisia": "TN",
    "Turkey": "TR", "Turkmenistan": "TM", "Uganda": "UG", "Ukraine": "UA", "United Arab Emirates": "AE",
    "United Kingdom": "GB", "United States": "US", "Uzbekistan": "UZ", "Venezuela": "VE", "Yemen": "YE",
}  # fmt: skip
