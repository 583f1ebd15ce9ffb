using System.Text.RegularExpressions;

namespace Close.Functional.Testing.Tests.Cassettes;

/// <summary>The recordings of this repository belong to nobody, and can be read.</summary>
public sealed partial class RecordingsTests
{
    public static TheoryData<string> Recordings() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("recordings"), "*" + CassetteFile.Extension).Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Recordings))]
    public void A_recording_can_be_read(string name) =>
        Assert.Equal("", CassetteFile.Load(Repository.PathOf($"recordings/{name}")).Match(Right: _ => "", Left: fault => fault.Message));

    [Theory]
    [MemberData(nameof(Recordings))]
    public void A_recording_holds_no_telephone_number_of_anybody(string name) =>
        Assert.All(Numbers().Matches(Repository.Read($"recordings/{name}")), number => Assert.Matches("55501[0-9]{2}$", NotDigits().Replace(number.Value, "")));

    [Theory]
    [MemberData(nameof(Recordings))]
    public void A_recording_holds_no_key_and_no_address_of_anybody(string name)
    {
        var text = Repository.Read($"recordings/{name}");

        Assert.DoesNotMatch("api_[A-Za-z0-9]{8,}", text);
        Assert.DoesNotMatch("(?i)(basic|bearer) [a-z0-9+/=]{8,}", text);
        Assert.DoesNotMatch("[A-Za-z0-9._-]+@(?!example\\.com)[A-Za-z0-9-]+\\.[a-z]+", text);
    }

    [GeneratedRegex(@"\+\d[\d ().-]{6,}\d", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\D", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NotDigits();
}
