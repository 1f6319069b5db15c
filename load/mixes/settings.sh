# shellcheck shell=bash disable=SC2034 # what is set here is used by those who source it
# Settings of the scripts that send the mixes, the same as those of the Java tools, and what the shop has. Sourced by load/wrk/run
# and load/hey/run, which then have: mix url users rate duration (s) think visit seed zipf, books subjects words names, mixes.
mixes=$(dirname "${BASH_SOURCE[0]}")
mix=shopping url=http://127.0.0.1:8080 users=20 rate='' duration=60s think=0.1 visit=20 seed=1 zipf=0.87

refuse() { printf '%s\n' "$1" >&2; exit 2; }

# within NAME LEAST MOST PATTERN ALLOWED: refuses the setting's value unless it looks so and lies there
within() {
  local value=${!1}
  [[ $value =~ ^$4$ ]] && awk -v v="$value" -v a="$2" -v b="$3" 'BEGIN { exit !(v >= a && v <= b) }' ||
    refuse "$1: $5 from $2 to $3; not '$value'"
}

# settings SUPPORTED ARGUMENT...: reads --name value; SUPPORTED names those that this tool has
settings() {
  local supported=$1
  shift
  while (($#)); do
    local name=${1#--}
    case $1 in
      --help | -h) usage; exit 0 ;;
      --*) [[ " $supported " == *" $name "* ]] || refuse "no setting '$1' here; there are:$(printf ' --%s' $supported)" ;;
      *) refuse "'$1' is no setting; see --help" ;;
    esac
    (($# > 1)) || refuse "$1 needs a value; see --help"
    printf -v "$name" %s "$2"
    shift 2
  done
  case $duration in *m) duration=$((${duration%m} * 60)) ;; *s) duration=${duration%s} ;; esac
  known=$(sed -n '/^interaction,/p' "$mixes/mixes.csv" | cut -d, -f2- | sed 's/,method.*//')
  [[ ",$known," == *",$mix,"* ]] || refuse "mix: one of ${known//,/, }, not '$mix'"
  [[ $url =~ ^https?://[A-Za-z0-9._-]+(:[0-9]{1,5})?$ ]] || refuse "url: http://HOST:PORT, without a path; not '$url'"
  within users 1 10000 '[0-9]{1,6}' 'a whole number'
  within duration 1 3600 '[0-9]{1,6}' 'seconds, as 60s or 1m,'
  within think 0 10 '[0-9]{1,6}(\.[0-9]{1,6})?' 'a number'
  within visit 1 10000 '[0-9]{1,6}' 'a whole number'
  within seed 0 2147483647 '[0-9]{1,10}' 'a whole number'
  within zipf 0 3 '[0-9]{1,6}(\.[0-9]{1,6})?' 'a number'
  [ -z "$rate" ] || within rate 0.01 10000 '[0-9]{1,6}(\.[0-9]{1,6})?' 'a number'
}

# What the shop has; words of titles and authors' names one of a kind, with commas between.
catalogue() {
  local all newest
  all=$(curl -sSf -m 10 "$url/api/subjects") || refuse "no shop at $url; start one (./vitrine up) or name it: --url"
  newest=$(curl -sSf -m 10 "$url/api/books/new") || refuse "the shop at $url does not answer"
  books=$(grep -o '"books":[0-9]*' <<<"$all" | awk -F: '{ sum += $2 } END { print sum }')
  subjects=$(grep -o '"id":"[^"]*"' <<<"$all" | cut -d'"' -f4 | paste -sd,)
  words=$(grep -o '"title":"[^"]*"' <<<"$newest" | cut -d'"' -f4 | distinct)
  names=$(grep -o '"author":{[^}]*"name":"[^"]*"' <<<"$newest" | sed 's/.*"name":"//' | distinct)
}

distinct() { grep -oE '[A-Za-z]{4,}' | awk '!seen[$0]++' | paste -sd,; }
