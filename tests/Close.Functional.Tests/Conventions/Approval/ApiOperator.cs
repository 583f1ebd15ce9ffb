using System.Reflection;

namespace Close.Functional.Tests.Conventions.Approval;

/// <summary>Writes the name of an operator.</summary>
internal static class ApiOperator
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_UnaryNegation"] = "-",
        ["op_UnaryPlus"] = "+",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^",
        ["op_OnesComplement"] = "~",
        ["op_LogicalNot"] = "!",
        ["op_LeftShift"] = "<<",
        ["op_RightShift"] = ">>",
        ["op_UnsignedRightShift"] = ">>>",
        ["op_True"] = "true",
        ["op_False"] = "false",
        ["op_Increment"] = "++",
        ["op_Decrement"] = "--",
    };

    /// <param name="method">The method that stands for the operator in metadata.</param>
    /// <param name="answer">The type of its answer, as written.</param>
    public static string Name(MethodInfo method, string answer) => method.Name switch
    {
        "op_Implicit" => "implicit operator " + answer,
        "op_Explicit" => "explicit operator " + answer,
        var name => $"{answer} operator {Signs.GetValueOrDefault(name, name)}",
    };
}
