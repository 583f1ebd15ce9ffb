using FsCheck;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Interop;

/// <summary>Files that are broken, of another kind, or hostile: a fault with a place, and never what stands there.</summary>
public sealed class DamagedTests
{
    private static readonly string[] Files = ["ruby.yml", "python.yaml", "python.json", "go-2.yaml", "go-3.yaml", "browser.har"];

    [Theory]
    [InlineData("python.yaml", "method: PUT", "method: PU T", 37, 13, "interactions[1].request.method", "a method, such as GET")]
    [InlineData("python.yaml", "code: 204", "code: 2O4", 55, 20, "interactions[2].response.status.code", "a whole number")]
    [InlineData("python.yaml", "version: 1", "version: 9", 56, 10, "version", "1, the format of vcrpy 1.0 and later")]
    [InlineData("python.yaml", "!!python/unicode", "!!python/object/apply:os.system", 48, 11, "", "a plain value: no object of a programming language is made from a file")]
    [InlineData("python.yaml", "    uri: https", "    uri: gopher", 14, 10, "interactions[0].request.uri", "a whole address that begins with http:// or https://")]
    [InlineData("python.yaml", "{code: 200, message: OK}", "{code: 200, message: OK", 46, 32, "", "well-formed YAML")]
    [InlineData("ruby.yml", "http_interactions:", "interactions:", 2, 1, "", "the member http_interactions")]
    [InlineData("ruby.yml", "- *1", "- *2", 24, 9, "", "an alias of a value that stands before it")]
    [InlineData("ruby.yml", "recorded_at: Tue, 01 Dec 2026 09:00:02 GMT", "recorded_at: noon", 55, 16, "http_interactions[1].recorded_at", "a date such as Tue, 01 Dec 2026 09:00:00 GMT")]
    [InlineData("go-2.yaml", "duration: 1m0.5s", "duration: soon", 35, 15, "interactions[1].response.duration", "a duration as Go writes it, such as 84.2ms")]
    [InlineData("go-3.yaml", "!!binary /wD+", "!!binary /wD", 67, 15, "", "base64")]
    [InlineData("browser.har", "\"version\": \"1.2\"", "\"version\": \"2.0\"", 3, 16, "log.version", "HAR of version 1.2")]
    [InlineData("browser.har", "\"encoding\": \"base64\"", "\"encoding\": \"rot13\"", 44, 25, "log.entries[0].response.content.encoding", "base64 or nothing")]
    [InlineData("browser.har", "\"time\": 20,", "\"time\": 20,,", 88, 20, "", "well-formed JSON, at most 64 deep")]
    [InlineData("browser.har", "\"comment\": \"the first of the two\"", "\"time\": 3", 90, 9, "", "each name once in an object")]
    [InlineData("browser.har", "\"startedDateTime\": \"2026-12-01T09:00:06.000Z\"", "\"startedDateTime\": 5", 116, 28, "log.entries[2].startedDateTime", "a date and time of ISO 8601")]
    [InlineData("browser.har", "\"status\": 0", "\"status\": 20", 105, 21, "log.entries[2].response.status", "a status from 100 to 999, or 0 for no answer")]
    public void The_fault_names_the_place_and_what_was_expected_there(string file, string good, string bad, long line, long column, string place, string expected)
    {
        Assert.Contains(good, Conversions.Golden(file), StringComparison.Ordinal);
        var fault = Assert.IsType<ConversionFault.Damaged>(RecordersTests.Import(file, Replace(Conversions.Golden(file), good, bad)).Failed());

        Assert.Equal((file, line, column, place, expected), (fault.Path, fault.Line, fault.Column, fault.Place ?? "", fault.Expected));
    }

    [Property]
    public void A_file_that_was_changed_anywhere_is_read_or_is_a_fault_that_shows_nothing_of_it(uint which, uint at, byte other, bool isCut)
    {
        var file = Files[which % Files.Length];
        var bytes = Conversions.Bytes(Conversions.Golden(file)).ToArray();
        var place = (int)(at % bytes.Length);
        bytes[place] = other;

        var result = file switch
        {
            "browser.har" => HarFile.Import(isCut ? bytes.AsMemory(0, place) : bytes, file),
            "ruby.yml" => VcrFile.ImportRuby(isCut ? bytes.AsMemory(0, place) : bytes, file),
            "go-2.yaml" or "go-3.yaml" => VcrFile.ImportGo(isCut ? bytes.AsMemory(0, place) : bytes, file),
            _ => VcrFile.ImportPython(isCut ? bytes.AsMemory(0, place) : bytes, file),
        };

        var shown = result.Match(Right: converted => string.Join('\n', converted.Lost()), Left: fault => fault.Message);
        Assert.DoesNotContain("made-up", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("YXBpX21hZGV1cDo", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("+1202555", shown, StringComparison.Ordinal);
    }

    [Property]
    public void Bytes_of_any_kind_are_no_recording_and_break_nothing(byte[] bytes)
    {
        Assert.IsType<ConversionFault.Damaged>(HarFile.Import(bytes, "any").Failed());
        Assert.IsType<ConversionFault.Damaged>(VcrFile.ImportRuby(bytes, "any").Failed());
        Assert.IsType<ConversionFault.Damaged>(VcrFile.ImportPython(bytes, "any").Failed());
        Assert.IsType<ConversionFault.Damaged>(VcrFile.ImportGo(bytes, "any").Failed());
    }

    [Theory]
    [InlineData(100_000, "[")]
    [InlineData(100_000, "- ")]
    [InlineData(20_000, "{\"a\":")]
    public void Deep_nesting_is_a_fault_and_no_overflow(int depth, string opening) =>
        Assert.IsType<ConversionFault.Damaged>(VcrFile.ImportPython(Conversions.Bytes(string.Concat(Enumerable.Repeat(opening, depth))), "deep").Failed());

    [Fact]
    public void Aliases_of_aliases_do_not_fill_the_memory()
    {
        var lists = Enumerable.Range(1, 40).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]");

        Assert.Equal(
            "interactions",
            Assert.IsType<ConversionFault.Damaged>(VcrFile.ImportPython(Conversions.Bytes($"version: 1\na0: &a0 x\n{string.Join('\n', lists)}\ninteractions: *a0\n"), "laughs").Failed()).Place);
    }

    [Fact]
    public void A_byte_that_is_no_UTF_8_has_its_place()
    {
        byte[] bytes = [.. "version: 1\né: "u8, 0xFF, (byte)'\n'];
        var fault = Assert.IsType<ConversionFault.Damaged>(VcrFile.ImportPython(bytes, "latin").Failed());

        Assert.Equal((2, 4, "UTF-8"), (fault.Line, fault.Column, fault.Expected));
    }

    [Fact]
    public void An_empty_list_of_interactions_is_an_empty_cassette() =>
        Assert.Empty(VcrFile.ImportPython(Conversions.Bytes("version: 1\ninteractions: []\n"), "empty").Done().Value.Interactions);

    private static string Replace(string text, string good, string bad)
    {
        var at = text.IndexOf(good, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length));
    }
}
