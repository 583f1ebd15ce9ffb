using Close.Functional.Testing.Tests.Cassettes;

namespace Close.Functional.Testing.Tests.Interop;

[Properties(typeof(CassetteArbitraries))]
public sealed class HarTests
{
    [Property]
    public void A_cassette_that_was_exported_comes_back_as_it_was(Cassette cassette)
    {
        var archive = HarFile.Export(cassette).Done().Value;

        Assert.Equal(Conversions.Redacted(cassette), HarFile.Import(archive.Bytes, "test.har").Done().Value);
    }

    [Property]
    public void The_same_cassette_gives_the_same_bytes(Cassette cassette) =>
        Assert.Equal(HarFile.Export(cassette).Done().Value, HarFile.Export(Tapes.Parsed(CassetteFile.Format(cassette))).Done().Value);

    [Property]
    public void An_archive_that_was_exported_is_exported_again_in_the_same_bytes(Cassette cassette)
    {
        var archive = HarFile.Export(cassette).Done().Value;

        Assert.Equal(archive, HarFile.Export(HarFile.Import(archive.Bytes, "test.har").Done().Value).Done().Value);
    }

    [Property]
    public void What_comes_back_has_lost_nothing(Cassette cassette) =>
        Assert.Empty(HarFile.Import(HarFile.Export(cassette).Done().Value.Bytes, "test.har").Done().Lost());

    [Property]
    public void Any_base_address_is_cut_off_as_it_was_joined(Cassette cassette)
    {
        var address = new Uri("http://127.0.0.1:8080/stand-in/");
        var archive = HarFile.Export(cassette, address).Done().Value;

        Assert.Equal(Conversions.Redacted(cassette), HarFile.Import(archive.Bytes, "test.har", ImportOptions.Default.WithBaseAddress(address)).Done().Value);
    }

    [Property]
    public void An_archive_that_was_cut_off_is_a_fault_with_a_place(Cassette cassette, int draw)
    {
        var archive = HarFile.Export(cassette).Done().Value;
        var cut = (int)((uint)draw % (archive.Length - 2));

        Assert.IsType<ConversionFault.Damaged>(HarFile.Import(archive.Bytes[..cut], "test.har").Failed());
    }

    [Fact]
    public void The_archive_of_a_cassette_is_the_file_that_was_agreed_on() =>
        Conversions.Agreed("mixed.har", HarFile.Export(Tapes.Parsed(HttpBody.OfText(Conversions.Golden("mixed.cassette.json")))).Done().Value.AsText());

    [Theory]
    [InlineData("hello")]
    [InlineData("quickstart")]
    public void A_recording_of_this_repository_comes_back_as_it_was(string name)
    {
        var cassette = CassetteFile.Load(Repository.PathOf($"recordings/{name}.cassette.json")).Match(Right: read => read, Left: fault => throw new CassetteException(fault));

        Assert.Equal(Conversions.Redacted(cassette), HarFile.Import(HarFile.Export(cassette).Done().Value.Bytes, name).Done().Value);
    }

    [Theory]
    [InlineData("/a?b")]
    [InlineData("/a#b")]
    [InlineData("a")]
    [InlineData("")]
    public void A_path_that_would_become_something_else_in_an_address_is_refused(string path) => Assert.Equal(
        "interactions[0].request.path",
        Assert.IsType<ConversionFault.Unfit>(HarFile.Export(Tapes.Of(Tapes.Answered(new RecordedRequest("GET", path)))).Failed()).Place);

    [Theory]
    [InlineData("/relative", UriKind.Relative)]
    [InlineData("ftp://example.com/", UriKind.Absolute)]
    [InlineData("https://example.com/?a=b", UriKind.Absolute)]
    [InlineData("https://me:secret@example.com/", UriKind.Absolute)]
    public void A_base_address_that_cannot_be_one_is_refused_without_being_shown(string address, UriKind kind)
    {
        var fault = HarFile.Export(Tapes.Of(), new Uri(address, kind)).Failed();

        Assert.Equal("BaseAddress", Assert.IsType<ConversionFault.Unfit>(fault).Place);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }
}
