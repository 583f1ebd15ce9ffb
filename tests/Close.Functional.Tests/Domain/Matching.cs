using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Close.Functional.Tests.Domain;

/// <summary>A Match method whose functions each give their own number.</summary>
internal sealed class Matching
{
    private readonly MethodInfo method;

    private Matching(MethodInfo method) => this.method = method;

    public IReadOnlyList<ParameterInfo> Parameters => method.GetParameters();

    /// <summary>The method of a type; null when it has none.</summary>
    public static Matching? Of(Type type) =>
        type.GetMethod("Match", BindingFlags.Public | BindingFlags.Instance) is { } method ? new Matching(method.MakeGenericMethod(typeof(string))) : null;

    /// <summary>Calls it; gives the number of the function that was taken.</summary>
    /// <param name="target">What is matched.</param>
    /// <param name="without">The number of a function to leave null.</param>
    public string Call(object target, int? without = null)
    {
        var functions = Parameters.Select((parameter, index) => index == without ? null : Numbered(parameter.ParameterType, index)).ToArray();
        try
        {
            return (string)method.Invoke(target, functions)!;
        }
        catch (TargetInvocationException error)
        {
            throw error.InnerException!;
        }
    }

    private static Delegate Numbered(Type function, int index) =>
        Expression.Lambda(
            function,
            Expression.Constant(index.ToString(CultureInfo.InvariantCulture)),
            function.GetGenericArguments().SkipLast(1).Select(Expression.Parameter)).Compile();
}
