#!/usr/bin/env bash
# Packs everything that is packable into a temporary folder and uses the packages there as a newcomer would, with an empty package cache:
# a C# program, an F# program, an xunit project, the C# program trimmed, and the tool. Packages of others come from the machine's own sources.
set -euo pipefail

here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
work="$(mktemp -d)"
version="0.1.0" # A release, as callers get it: some rules of packing hold for those alone.
server=""
trap '[ -z "$server" ] || kill "$server" 2> /dev/null || true; rm -rf "$work"' EXIT

step() { echo "== $1 (${SECONDS} s)"; }
fail() { echo "FAILED: $1" >&2; exit 1; }
same() { [ "$2" = "$3" ] || fail "$1: expected \"$2\", not \"$3\""; echo "$1: $3"; }

step "pack"
# One build for all of src, so that a new package there comes along; analyzers have their say in the main build.
projects="$(cd "$root" && printf '"%s", ' src/*/*.?sproj)"
echo "{ \"solution\": { \"path\": \"$root/Close.Functional.sln\", \"projects\": [ ${projects%, } ] } }" > "$work/src.slnf"
CI=true dotnet pack "$work/src.slnf" -c Release -o "$work/packages" -p:Version="$version" -p:RunAnalyzers=false -v q --nologo -clp:NoSummary
dotnet run "$here/Look.cs" -- "$work/packages" "$root"

# As a stranger from here on: nothing of this repository, and no package seen before.
export NUGET_PACKAGES="$work/cache"
cp -r "$here/CSharp" "$here/FSharp" "$here/Tests" "$work"
cp "$root/recordings/quickstart.cassette.json" "$work/FSharp"
cp "$root/recordings/hello.cassette.json" "$work/Tests"
cat > "$work/nuget.config" << XML
<configuration>
  <packageSources>
    <add key="packed" value="$work/packages" />
  </packageSources>
</configuration>
XML
echo "<Project><PropertyGroup><PackedVersion>$version</PackedVersion></PropertyGroup></Project>" > "$work/Directory.Build.props"
cd "$work"

step "a C# program that schedules a message on the simulator"
same "C#" "scheduled, then sent" "$(dotnet run --project CSharp)"

step "an F# program that lists activities from a cassette"
same "F#" "SMS, SMS, Note, Call" "$(cd FSharp && dotnet run)"

step "a test with a cassette"
dotnet test Tests --nologo -v q || fail "the test with a cassette"

step "the C# program, trimmed"
dotnet publish CSharp -c Release -o "$work/trimmed" --use-current-runtime --self-contained -p:PublishTrimmed=true --nologo > "$work/publish.txt" || { cat "$work/publish.txt"; fail "publish"; }
sed -n 's/.*warning \(IL[0-9]*: [^:(]*\).*/\1/p' "$work/publish.txt" | sort -u > "$work/warnings.txt"
echo "warnings of other assemblies: $(grep -vc 'Close\.Functional' "$work/warnings.txt" || true)"
! grep 'Close\.Functional' "$work/warnings.txt" || fail "trimming warns about our assemblies"
same "trimmed" "scheduled, then sent" "$("$work/trimmed/CSharp")"
du -sh "$work/trimmed" | cut -f1

step "the tool"
dotnet tool install Close.Functional.Cli --tool-path "$work/tools" --version "$version"
"$work/tools/closefn" --help > "$work/help.txt"
grep -q simulate "$work/help.txt" || fail "closefn --help does not name its commands"
"$work/tools/closefn" simulate --port 0 > "$work/simulate.txt" 2>&1 &
server=$!
address=""
for _ in $(seq 300); do
    address="$(grep -o 'http://127.0.0.1:[0-9]*/api/v1' "$work/simulate.txt" | head -n 1 || true)"
    [ -z "$address" ] || break
    sleep 0.1
done
[ -n "$address" ] || { cat "$work/simulate.txt"; fail "closefn simulate does not say where it listens"; }
same "closefn simulate" '{"data":[],"has_more":false}' "$(curl --silent --user api_ada: "$address/activity/sms/")"

step "all of it works"
