using System.Reflection;
using System.Xml.Linq;

namespace Close.Functional.Tests.Conventions;

/// <summary>Every public type and member says in words what it is for.</summary>
public sealed class DocCommentTests
{
    private const int FewestWords = 2;

    private static readonly Dictionary<string, XElement> Comments = Surface.Assemblies
        .SelectMany(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    private static readonly (string Name, string Key)[] Public =
    [
        .. Surface.Types.Select(type => (type.FullName!, "T:" + Key(type))),
        .. Surface.Types.Where(type => !Surface.IsDelegate(type)).SelectMany(Surface.Members).Select(member => (Surface.Name(member), Key(member))),
    ];

    [Fact]
    public void Every_public_type_and_member_has_a_summary_of_a_few_words() => Findings.None(
        from item in Public
        let summary = Summary(item.Key)
        where summary is null || (summary.Count < FewestWords && !Inherits(item.Key))
        select $"{item.Name}: {(summary is null ? "none" : string.Join(' ', summary))}");

    [Fact]
    public void No_summary_says_only_what_the_name_says() => Findings.None(
        from item in Public
        where Summary(item.Key) is ["Gets" or "Sets", ..] words && words is [_, "or", ..] or [_, "a", "value", ..] or ["Sets", ..]
        select item.Name);

    [Fact]
    public void No_comment_has_an_empty_part() => Findings.None(
        from member in Comments
        from part in member.Value.Descendants()
        where part.Name.LocalName is "summary" or "param" or "typeparam" or "returns" or "remarks" && part.Value.Length == 0 && !part.HasElements
        select $"{member.Key} {part.Name} {part.Attribute("name")?.Value}");

    [Fact]
    public void The_scan_finds_members_of_every_sort()
    {
        Assert.True(Public.Length > 300);
        Assert.Contains(("Close.Functional.SmsApi.Get", "M:Close.Functional.SmsApi.Get("), Public);
        Assert.Contains(("Close.Functional.Repeat.Safe", "F:Close.Functional.Repeat.Safe"), Public);
        Assert.Contains(("Close.Functional.Sms.Text", "P:Close.Functional.Sms.Text"), Public);
        Assert.Contains(("Close.Functional.CloseError+Rejected", "T:Close.Functional.CloseError.Rejected"), Public);
    }

    private static XElement? Find(string key) =>
        key.EndsWith('(')
            ? Comments.FirstOrDefault(comment => comment.Key == key[..^1] || comment.Key.StartsWith(key, StringComparison.Ordinal) || comment.Key.StartsWith(key[..^1] + "``", StringComparison.Ordinal)).Value
            : Comments.GetValueOrDefault(key);

    private static List<string>? Summary(string key) =>
        Find(key) is not { } comment ? null
        : [.. (comment.Element("summary") is { } summary ? Text(summary) : "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static bool Inherits(string key) => Find(key)?.Element("inheritdoc") is not null;

    private static string Text(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")?.Value ?? "",
        XElement inner => Text(inner),
        _ => "",
    }));

    private static string Key(Type type) => type.FullName!.Replace('+', '.');

    // Overloads share the part before the parameters; that one of them has a comment is checked here, the compiler checks each.
    private static string Key(MemberInfo member) => member switch
    {
        ConstructorInfo => $"M:{Key(member.DeclaringType!)}.#ctor(",
        MethodInfo => $"M:{Key(member.DeclaringType!)}.{member.Name}(",
        PropertyInfo { } property when property.GetIndexParameters().Length > 0 => $"P:{Key(member.DeclaringType!)}.{member.Name}(",
        PropertyInfo => $"P:{Key(member.DeclaringType!)}.{member.Name}",
        EventInfo => $"E:{Key(member.DeclaringType!)}.{member.Name}",
        _ => $"F:{Key(member.DeclaringType!)}.{member.Name}",
    };
}
