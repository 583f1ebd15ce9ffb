using Close.Functional.Tests.Conventions.Approval.Sample;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>The listing says of a type what its callers can see, and no more.</summary>
public sealed class ApiListingTests
{
    [Fact]
    public void Every_sort_of_type_and_member_is_written_as_it_is_declared()
    {
        var sample = typeof(Colours).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Colours).Namespace);
        var difference = LineDifference.Between(Golden.ReplaceLineEndings("\n") + "\n", ApiListing.Of(sample));
        Assert.True(difference.Length == 0, difference);
    }

    private const string Golden = """
        ?
        """;
}
