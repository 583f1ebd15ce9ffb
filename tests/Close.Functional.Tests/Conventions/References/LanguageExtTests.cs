using System.Reflection;

namespace Close.Functional.Tests.Conventions.References;

/// <summary>Whoever uses LanguageExt 4 can use this library: it binds to nothing that is not the same there.</summary>
/// <remarks>An application gets one LanguageExt.Core, the newest that anything in it asks for; a member that is gone shows only when it is called.</remarks>
public sealed class LanguageExtTests
{
    private const string Listing = "tests/Approvals/LanguageExt.Core.txt";

    private static readonly string[] Same = [.. Repository.Read(Listing).Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Surface.Packages), MemberType = typeof(Surface))]
    public void Every_member_of_LanguageExt_that_is_called_is_the_same_in_3_4_and_in_4_4(string package) => Findings.None(
        from member in Called(package).Except(Same, StringComparer.Ordinal)
        select $"{package} calls {member}: if 4.4 has it under this very signature too, add it to {Listing}, else write it in another way.");

    [Fact]
    public void Nothing_is_listed_that_is_known_to_have_changed() => Findings.None(
        from member in Same
        where member.Contains("Arr`1.GetEnumerator(", StringComparison.Ordinal) || member.Contains(".Sequence<", StringComparison.Ordinal) || member.Contains(".Traverse<", StringComparison.Ordinal)
            || member.Contains("Error.New", StringComparison.Ordinal) || (member.Contains(".Apply<", StringComparison.Ordinal) && member.Contains("ValueTuple", StringComparison.Ordinal))
        select member);

    [Fact]
    public void The_scan_sees_calls_of_methods_of_operators_and_of_fields()
    {
        var called = Called("Close.Functional");
        Assert.Contains("Either`2<!0, !1> Either`2.op_Implicit(!1)", called, StringComparer.Ordinal);
        Assert.Contains("Arr`1<!0> Arr`1.Empty", called, StringComparer.Ordinal);
        Assert.Contains("Either`2<!0, !!0> Either`2.Bind<1>(Func`2<!1, Either`2<!0, !!0>>)", called, StringComparer.Ordinal);
    }

    private static IReadOnlyList<string> Called(string package) => MemberReferences.Of(Assembly.Load(package).Location, "LanguageExt.Core");
}
