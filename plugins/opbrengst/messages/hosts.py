"""The remarks in what a host reads, for who looks after the site."""

NETLIFY = (
    "Gemaakt door opbrengst, voor Netlify en Cloudflare Pages. Een eigen _headers in de map",
    "overrides/ gaat voor. Een andere host leest dit niet: zie opbrengst headers nginx en apache.",
)
PER_FOLDER = (
    "Inlijsten mag alleen deze site zelf, behalve wat onder /embed/ staat. Dat staat hier per map:",
    "regels voor hetzelfde adres tellen bij elkaar op, en dan wint de strengste.",
)
TOO_MANY = (
    "Cloudflare leest hoogstens {most} regels, en voor elke map een eigen regel zijn er {number}.",
    "Daarom geldt hier overal hetzelfde: ook wat onder /embed/ staat, mag alleen deze site zelf",
    "inlijsten.",
)
NGINX = (
    "Gemaakt door opbrengst, voor nginx. Bewaar dit als opbrengst.conf, en neem het op in het",
    "server-blok van de site: include /etc/nginx/opbrengst.conf;",
    "Een location met een eigen add_header erft deze niet: herhaal daar alle regels add_header.",
)
APACHE = (
    "Gemaakt door opbrengst, voor Apache vanaf 2.4.10: in de VirtualHost van de site, of op de",
    "host als .htaccess (met AllowOverride FileInfo). Zet die boven de map van de site, niet erin:",
    "een bouw vervangt die map in haar geheel.",
)
