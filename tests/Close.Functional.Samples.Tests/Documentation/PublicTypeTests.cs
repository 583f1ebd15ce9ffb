using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Close.Functional.Samples.Tests.Documentation;

/// <summary>Whoever reads the pages meets every public type where it is of use.</summary>
public sealed partial class PublicTypeTests
{
    private static readonly FrozenSet<string> Words = Read().SelectMany(text => Word().Matches(text)).Select(word => word.Value).ToFrozenSet(StringComparer.Ordinal);

    [Theory]
    [InlineData(typeof(CloseClient))]
    [InlineData(typeof(SimulatedClose))]
    public void Each_public_type_is_named_on_a_page_or_in_a_sample(Type inAssembly) => Assert.All(
        inAssembly.Assembly.GetExportedTypes().Where(type => !type.IsNested),
        type => Assert.True(NamesOf(type).Any(Words.Contains), $"No page and no sample names {type.Name}: say it where a reader needs it."));

    // A class of extension methods is met by one of its methods; F# and C# code never names it.
    private static IEnumerable<string> NamesOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.IsDefined(typeof(ExtensionAttribute))).Select(method => method.Name)
            .Append(type.Name.Split('`')[0])
            .Concat(type.IsAssignableTo(typeof(Attribute)) ? [type.Name[..^nameof(Attribute).Length]] : []);

    private static IEnumerable<string> Read() =>
        ShownCode.Files("docs", ".md").Concat(ShownCode.Files("samples", ".md", ".cs", ".fs")).Append("README.md").Select(Repository.Read);

    [GeneratedRegex(@"\w+", RegexOptions.None, 5_000)]
    private static partial Regex Word();
}
