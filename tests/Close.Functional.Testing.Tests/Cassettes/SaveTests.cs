namespace Close.Functional.Testing.Tests.Cassettes;

public sealed class SaveTests
{
    private static readonly Cassette One = Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/")));

    [Fact]
    public void What_was_saved_can_be_loaded()
    {
        using var scratch = new Scratch();

        Assert.Null(CassetteFile.Save(One, scratch.Path("deep/er/a.cassette.json")));

        Assert.Equal(One, CassetteFile.Load(scratch.Path("deep/er/a.cassette.json")).Match(Right: cassette => cassette, Left: fault => throw new CassetteException(fault)));
    }

    [Fact]
    public void A_name_without_a_folder_is_a_path_too() => Assert.IsType<CassetteFault.Missing>(Fault(CassetteFile.Load("never-written.cassette.json")));

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_else()
    {
        using var scratch = new Scratch();
        var longest = new string('a', 250); // With the ending of a temporary file it is longer than a name can be.
        File.WriteAllBytes(scratch.Path(longest), CassetteFile.Format(One).Bytes.ToArray());

        Assert.IsType<CassetteFault.Inaccessible>(CassetteFile.Save(Tapes.Of(), scratch.Path(longest)));

        Assert.Equal([longest], scratch.Files);
        Assert.Equal(CassetteFile.Format(One).Bytes.ToArray(), File.ReadAllBytes(scratch.Path(longest)));
    }

    [Fact]
    public void A_temporary_file_that_cannot_take_its_place_is_taken_away()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.Path("a"));

        Assert.IsType<CassetteFault.Inaccessible>(CassetteFile.Save(One, scratch.Path("a")));

        Assert.Equal(["a"], scratch.Files);
    }

    [Fact]
    public void Many_can_write_to_one_path_at_once_and_one_of_them_is_left_whole()
    {
        using var scratch = new Scratch();

        Parallel.For(0, 20, number => Assert.Null(CassetteFile.Save(Tapes.Of([.. Enumerable.Repeat(One.Interactions[0], number)]), scratch.Path("a"))));

        Assert.Equal(["a"], scratch.Files);
        Assert.True(CassetteFile.Load(scratch.Path("a")).IsRight);
    }

    [Fact]
    public void A_file_that_is_no_cassette_is_left_alone()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch.Path("a"), "precious");

        Assert.IsType<CassetteFault.Damaged>(CassetteFile.Save(One, scratch.Path("a")));

        Assert.Equal("precious", File.ReadAllText(scratch.Path("a")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("/")]
    public void A_path_that_can_be_none_is_a_fault(string path)
    {
        Assert.IsType<CassetteFault.Inaccessible>(Fault(CassetteFile.Load(path)));
        Assert.IsType<CassetteFault.Inaccessible>(CassetteFile.Save(One, path));
    }

    [Fact]
    public void What_a_person_wrote_into_a_cassette_is_redacted_before_it_is_written()
    {
        using var scratch = new Scratch();
        var written = Tapes.Of(Tapes.Answered(new RecordedRequest("GET", "/") { Query = QueryEncoding.Decode("token=canary") }, """{"access_token":"canary"}""")) with
        {
            Variables = new Arr<NamedValue>([new("api_key", "canary")]),
        };

        CassetteFile.Save(written, scratch.Path("a"));

        Assert.DoesNotContain("canary", File.ReadAllText(scratch.Path("a")), StringComparison.Ordinal);
    }

    private static CassetteFault? Fault(Either<CassetteFault, Cassette> loaded) => loaded.MatchUnsafe<CassetteFault?>(Right: _ => null, Left: fault => fault);
}
