using System.Reflection;
using System.Text.RegularExpressions;

namespace Close.Functional.Tests.Conventions;

/// <summary>Names say the thing that Close's users know, in whole words.</summary>
public sealed partial class NameTests
{
    private static readonly string[] SayNothing =
    [
        "Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Utilities", "Data", "Info", "Base", "Impl", "Dto", "Dtos", "Misc", "Common", "Processor", "Wrapper",
    ];

    private static readonly string[] Shortened =
    [
        "Addr", "Arg", "Args", "Attr", "Attrs", "Auth", "Calc", "Cfg", "Cmd", "Cnt", "Conf", "Config", "Conn", "Ctx", "Desc", "Dest", "Doc", "Docs", "Dst", "Dt", "Elem", "Err", "Evt",
        "Ex", "Fn", "Func", "Idx", "Init", "Len", "Max", "Mgr", "Min", "Msg", "Num", "Obj", "Opt", "Opts", "Org", "Param", "Params", "Pos", "Prev", "Proc", "Pwd", "Ref", "Refs", "Repo",
        "Req", "Res", "Resp", "Spec", "Src", "Stat", "Stats", "Str", "Svc", "Tel", "Temp", "Tmp", "Ts", "Tz", "Usr", "Val", "Vals",
    ];

    // Names that others gave: fields of Close's answers, HttpClient's base address, an encoding, a protocol.
    private static readonly string[] Given = ["Page`1.Data", "AgentConfigId", "QualityInfo", "BaseAddress", "BasePath", "Base64", "OAuth"];

    [Fact]
    public void No_type_seen_or_hidden_has_a_name_that_says_nothing_or_is_shortened() => Findings.None(
        from assembly in Surface.Assemblies
        from type in assembly.GetTypes()
        where type.Namespace == assembly.GetName().Name && !type.Name.Contains('<', StringComparison.Ordinal)
        from word in Bad(type.Name)
        select $"{type.FullName}: {word}");

    [Fact]
    public void No_member_that_callers_see_has_a_name_that_says_nothing_or_is_shortened() => Findings.None(
        from type in Surface.Types
        where !Surface.IsDelegate(type)
        from member in Surface.Members(type)
        where member is not ConstructorInfo && !member.Name.StartsWith("op_", StringComparison.Ordinal) && !Given.Contains($"{type.Name}.{member.Name}")
        from word in Bad(member.Name)
        select $"{Surface.Name(member)}: {word}");

    [Fact]
    public void No_parameter_that_callers_see_has_a_name_that_says_nothing_or_is_shortened() => Findings.None(
        from type in Surface.Types
        from method in Surface.Methods(type)
        where method is not { Name: nameof(Equals) }
        from parameter in method.GetParameters()
        where !Given.Contains($"{type.Name}.{Capital(parameter.Name!)}") // The parameter of a record's property
        from word in Bad(Capital(parameter.Name!))
        select $"{Surface.Name(method)}({parameter.Name}): {word}");

    [Theory]
    [InlineData("CallHelper", "Helper")]
    [InlineData("IBaseStore", "Base")]
    [InlineData("MsgText", "Msg")]
    [InlineData("Maximum", null)]
    [InlineData("DatabaseId", null)]
    [InlineData("WithBaseAddress", null)]
    public void The_scan_reads_whole_words(string name, string? word) => Assert.Equal(word ?? "", string.Join(' ', Bad(name)));

    private static IEnumerable<string> Bad(string name) =>
        Word().Matches(Given.Aggregate(name, (left, given) => left.Replace(given, "", StringComparison.Ordinal)))
            .Select(match => match.Value).Where(word => SayNothing.Contains(word) || Shortened.Contains(word));

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]+", RegexOptions.None, 1_000)]
    private static partial Regex Word();
}
