using System.Reflection;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>The public surface of each package is approved by a person: a listing is checked in, and changing it is a deliberate diff.</summary>
public sealed class ApprovalTests
{
    private const string Approve = "CLOSE_APPROVE_API";

    [Theory]
    [MemberData(nameof(Surface.Packages), MemberType = typeof(Surface))]
    public void What_callers_can_see_is_what_was_approved(string package)
    {
        var file = Repository.PathOf($"tests/Approvals/{package}.txt");
        var listing = ApiListing.Of(Assembly.Load(package));
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllText(file, listing);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(approved == listing, $"""
            The public surface of {package} is not the approved one (- approved, + now):

            {LineDifference.Between(approved, listing)}

            If callers shall see this, approve it, read the diff of tests/Approvals, and say in CHANGELOG.md what breaks:
            {Approve}=1 dotnet test tests/Close.Functional.Tests --filter FullyQualifiedName~{nameof(ApprovalTests)}
            """);
    }
}
