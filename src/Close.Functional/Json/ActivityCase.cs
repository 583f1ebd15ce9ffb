using System.Text.Json;

namespace Close.Functional;

/// <summary>The declaration of one kind of activity, seen as an activity of any kind.</summary>
internal abstract class ActivityCase : WireKind<Activity>
{
    public abstract IEnumerable<string> FieldNames { get; }

    /// <summary>The kind for callers' own serializers.</summary>
    public abstract WireConverters.Entry Converter { get; }

    public static ActivityCase Of<T>(WireType<T> type)
        where T : Activity => new Typed<T>(type);

    private sealed class Typed<T>(WireType<T> type) : ActivityCase
        where T : Activity
    {
        public override IEnumerable<string> FieldNames => type.FieldNames;

        public override WireConverters.Entry Converter => WireConverters.Entry.Of(type);

        public override Activity Read(ref Utf8JsonReader reader) => type.Read(ref reader);

        public override Activity Read(ref JsonCursor json) => type.Read(ref json);

        public override void Write(ref WireWriter json, Activity value) => type.Write(ref json, (T)value);
    }
}
