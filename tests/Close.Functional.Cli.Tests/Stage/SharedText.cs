using System.Globalization;
using System.Text;

namespace Close.Functional.Cli.Tests;

/// <summary>Text that a command may still write to while a test reads it.</summary>
internal sealed class SharedText
{
    private readonly StringBuilder text = new();

    public SharedText() => Writer = TextWriter.Synchronized(new StringWriter(text, CultureInfo.InvariantCulture));

    /// <summary>A writer that holds its own monitor while it writes.</summary>
    public TextWriter Writer { get; }

    public string Read()
    {
        lock (Writer)
        {
            return text.ToString();
        }
    }
}
