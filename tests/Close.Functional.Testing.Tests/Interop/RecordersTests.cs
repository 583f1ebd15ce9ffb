namespace Close.Functional.Testing.Tests.Interop;

/// <summary>Files as other recorders write them, and what becomes of each: the cassette and all that was lost.</summary>
public sealed class RecordersTests
{
    [Theory]
    [InlineData("ruby.yml")]
    [InlineData("python.yaml")]
    [InlineData("python.json")]
    [InlineData("go-2.yaml")]
    [InlineData("go-3.yaml")]
    [InlineData("browser.har")]
    public void A_file_of_another_recorder_becomes_the_cassette_beside_it(string file) =>
        Conversions.Agreed($"{file}.cassette.json", Conversions.Shown(Import(file, Conversions.Golden(file)).Done().Value));

    [Theory]
    [InlineData("ruby.yml")]
    [InlineData("python.yaml")]
    [InlineData("python.json")]
    [InlineData("go-2.yaml")]
    [InlineData("go-3.yaml")]
    [InlineData("browser.har")]
    public void What_was_lost_on_the_way_is_named_line_by_line(string file) =>
        Assert.Equal(Conversions.Golden($"{file}.losses.txt").TrimEnd('\n').Split('\n'), Import(file, Conversions.Golden(file)).Done().Lost());

    [Theory]
    [InlineData("ruby.yml")]
    [InlineData("python.yaml")]
    [InlineData("python.json")]
    [InlineData("go-2.yaml")]
    [InlineData("go-3.yaml")]
    [InlineData("browser.har")]
    public void No_secret_of_the_file_comes_through(string file)
    {
        var converted = Import(file, Conversions.Golden(file)).Done();

        Assert.DoesNotContain("made-up", Conversions.Shown(converted.Value) + string.Join('\n', converted.Lost()), StringComparison.Ordinal);
        Assert.DoesNotContain("YXBpX21hZGV1cDo", Conversions.Shown(converted.Value) + string.Join('\n', converted.Lost()), StringComparison.Ordinal);
    }

    internal static Either<ConversionFault, Converted<Cassette>> Import(string file, string text) => file.Split('.', '-') switch
    {
        ["ruby", ..] => VcrFile.ImportRuby(Conversions.Bytes(text), file),
        ["python", ..] => VcrFile.ImportPython(Conversions.Bytes(text), file),
        ["go", ..] => VcrFile.ImportGo(Conversions.Bytes(text), file),
        _ => HarFile.Import(Conversions.Bytes(text), file),
    };
}
