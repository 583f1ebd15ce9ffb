using System.Runtime.CompilerServices;

namespace Close.Functional;

/// <summary>Takes what a caller gives to a property: a forbidden null is refused at once, a list is kept as one that compares by value.</summary>
internal static class Given
{
    public static T Value<T>(T value, [CallerMemberName] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    public static Arr<T> List<T>(IReadOnlyList<T> items, [CallerMemberName] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items, name);
        return items.Contains(null!) ? throw new ArgumentNullException(name, "An item of the list is null.") : toArray(items);
    }

    // Not "null : List(items)": beside an Arr, null becomes an empty one.
    public static Arr<T>? OptionalList<T>(IReadOnlyList<T>? items, [CallerMemberName] string name = "")
        where T : class => items is null ? default(Arr<T>?) : List(items, name);
}
