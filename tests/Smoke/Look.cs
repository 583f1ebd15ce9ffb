#!/usr/bin/env dotnet
#:property PublishAot=false
#:property IsPackable=false

// Looks into packages as a careful caller would, before using them.
//
//   dotnet run Look.cs -- FOLDER ROOT

using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

var (folder, root) = (args[0], args[1]);
var findings = new List<string>();
foreach (var file in Directory.EnumerateFiles(folder, "*.nupkg").Order(StringComparer.Ordinal))
{
    using var package = ZipFile.OpenRead(file);
    var names = package.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
    var about = XDocument.Load(package.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open()).Root!.Elements().Single();
    var id = Text(about, "id");

    Expect(Text(about, "license") == "MIT", "has no licence expression");
    Expect(Text(about, "icon") is { } icon && names.Contains(icon), "has no icon");
    Expect(Text(about, "readme") is { } readme && names.Contains(readme) && !Read(package, readme).Contains("](.", StringComparison.Ordinal), "has no readme, or one with links that lead nowhere");
    Expect(Text(about, "description")?.Length > 40 && Text(about, "tags") is not null, "does not say what it is");
    Expect(Element(about, "repository")?.Attribute("commit")?.Value.Length == 40, "does not say which commit it was made from");
    Expect(File.Exists(Path.ChangeExtension(file, ".snupkg")), "has no symbols");
    Expect(!about.Descendants().Any(part => part.Attribute("id")?.Value == "LanguageExt.Core" && part.Attribute("version")!.Value != "[3.4.13, 4.9999.0)"), "takes any LanguageExt");
    Expect(about.Descendants().Where(part => part.Attribute("id")?.Value.StartsWith("Close.Functional", StringComparison.Ordinal) is true).All(part => part.Attribute("version")!.Value.StartsWith('[')), "takes other versions of our own packages");

    foreach (var ours in package.Entries.Where(entry => entry.Name.StartsWith("Close.Functional", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
    {
        Expect(names.Contains(Path.ChangeExtension(ours.FullName, ".xml")), $"has no comments for {ours.Name}");
        Expect(!Read(package, ours.FullName).Contains(root, StringComparison.Ordinal), $"holds the folder that {ours.Name} was built in, so that its bits differ from machine to machine");
    }

    Console.WriteLine($"{id} {Text(about, "version")}: {new FileInfo(file).Length / 1024} KB, needs {Needs(about)}");

    void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            findings.Add($"{id} {otherwise}.");
        }
    }
}

findings.ForEach(Console.Error.WriteLine);
return findings.Count;

static XElement? Element(XElement about, string name) => about.Elements().FirstOrDefault(part => part.Name.LocalName == name);

static string? Text(XElement about, string name) => Element(about, name)?.Value;

static string Read(ZipArchive package, string name)
{
    using var reader = new StreamReader(package.GetEntry(name)!.Open(), Encoding.Latin1);
    return reader.ReadToEnd();
}

static string Needs(XElement about) =>
    string.Join(", ", about.Descendants().Where(part => part.Name.LocalName == "dependency").Select(part => $"{part.Attribute("id")!.Value} {part.Attribute("version")!.Value}")) is { Length: > 0 } needs ? needs : "nothing";
