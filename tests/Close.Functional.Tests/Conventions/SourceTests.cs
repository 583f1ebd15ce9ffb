using System.Reflection;
using System.Runtime.CompilerServices;

namespace Close.Functional.Tests.Conventions;

/// <summary>What every source file of the library keeps to.</summary>
public sealed class SourceTests
{
    private const string Library = "Close.Functional";

    // From left to right: a folder mentions only its own types and those to its left.
    private static readonly string[] Flow = ["Domain", "Http", "Errors", "Validation", "Json", "Requests", "Effects", "Pagination", "Flows", "Client"];

    private static readonly string[] Pure = Flow[..6];

    private static readonly string[] Impure =
    [
        "async", "await", "Task", "HttpClient", "HttpMessageHandler", "ILogger", "Random", "TimeProvider", "Stopwatch", "Thread", "Console", "Environment", "File", "Guid",
    ];

    private static readonly string[] Clock = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow"];

    private static readonly SourceText[] Files = [.. Repository.Sources(Library).Select(file => SourceText.Read(Library, file))];

    [Fact]
    public void Sources_are_found_and_every_folder_has_its_place_in_the_flow() =>
        Assert.Equal(Flow.Order(StringComparer.Ordinal).ToArray(), Files.Select(file => file.Folder).Where(folder => folder.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray());

    [Fact]
    public void A_folder_mentions_only_types_of_its_own_and_of_the_folders_to_its_left()
    {
        var homes = Files.SelectMany(file => file.DeclaredAtTop.Select(type => (type, place: Array.IndexOf(Flow, file.Folder))))
            .GroupBy(home => home.type, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(home => home.place), StringComparer.Ordinal);
        Findings.None(
            from file in Files
            from word in file.Words
            where homes.TryGetValue(word, out var place) && place > Array.IndexOf(Flow, file.Folder)
            select $"{file.Path} mentions {word}, which lives in {Flow[homes[word]]}");
    }

    [Fact]
    public void Up_to_Requests_nothing_waits_asks_the_time_draws_or_logs() => Findings.None(
        from file in Files
        where Pure.Contains(file.Folder)
        from word in file.Words.Intersect(Impure, StringComparer.Ordinal).Concat(Clock.Where(clock => file.Code.Contains(clock, StringComparison.Ordinal)))
        select $"{file.Path} mentions {word}");

    [Fact]
    public void Up_to_Requests_no_type_has_a_static_field_that_can_change()
    {
        var pure = Files.Where(file => Pure.Contains(file.Folder)).SelectMany(file => file.Declared).ToHashSet(StringComparer.Ordinal);
        Findings.None(
            from type in typeof(Sms).Assembly.GetTypes()
            where pure.Contains(type.Name.Split('`')[0]) && !IsGenerated(type)
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where field is { IsInitOnly: false, IsLiteral: false } && field.Name[0] is not '<' || field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal) && !field.IsInitOnly
            select $"{type.FullName}.{field.Name}");
    }

    [Fact]
    public void Only_the_transport_over_HTTP_and_the_client_know_HttpClient() => Findings.None(
        from file in Files
        where file.Words.Contains("HttpClient") && file.Path != "Effects/HttpTransport.cs" && file.Folder != "Client"
        select file.Path);

    [Theory]
    [InlineData("Close.Functional")]
    [InlineData("Close.Functional.Testing")]
    public void No_file_is_longer_than_250_lines(string project) => Findings.None(
        from file in Repository.Sources(project)
        let lines = File.ReadLines(file).Count()
        where lines > 250
        select $"{Path.GetFileName(file)} has {lines} lines");

    [Fact]
    public void The_scan_itself_sees_code_and_neither_comments_nor_texts()
    {
        var file = Path.Combine(Repository.Root, "src", Library, "Json", "WireKinds.cs");
        var source = SourceText.Read(Library, file);
        Assert.Equal("WireKinds", Assert.Single(source.DeclaredAtTop));
        Assert.Single(source.Declared, type => type == "FlagKind");
        Assert.Contains("Utf8JsonReader", source.Words);
        Assert.DoesNotContain("such", source.Words);
    }

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer));
}
