using System.Globalization;
using System.Text;

namespace Close.Functional.Cli.Tests;

/// <summary>Text that a command may still write to while a test reads it, or waits for what it says.</summary>
internal sealed class SharedText
{
    private readonly StringBuilder text = new();
    private TaskCompletionSource more = Pulse();

    public SharedText() => Writer = TextWriter.Synchronized(new Announcing(this));

    /// <summary>A writer that holds its own monitor while it writes.</summary>
    public TextWriter Writer { get; }

    public string Read()
    {
        lock (Writer)
        {
            return text.ToString();
        }
    }

    /// <summary>Gives what is looked for, as soon as it is there.</summary>
    /// <param name="find">Gives it from all of the text; null when it is not there yet.</param>
    /// <param name="running">What writes: once that is over, nothing will come any more.</param>
    public async Task<T> FindAsync<T>(Func<string, T?> find, Task running)
        where T : class
    {
        while (true)
        {
            var (isOver, coming) = (running.IsCompleted, Volatile.Read(ref more).Task);
            if (find(Read()) is { } found)
            {
                return found;
            }

            if (isOver)
            {
                throw new InvalidOperationException(Read());
            }

            await Task.WhenAny(running, coming);
        }
    }

    private static TaskCompletionSource Pulse() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Announce() => Interlocked.Exchange(ref more, Pulse()).SetResult();

    private sealed class Announcing(SharedText shared) : StringWriter(shared.text, CultureInfo.InvariantCulture)
    {
        public override void Write(char value)
        {
            base.Write(value);
            shared.Announce();
        }

        public override void Write(char[] buffer, int index, int count)
        {
            base.Write(buffer, index, count);
            shared.Announce();
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            base.Write(buffer);
            shared.Announce();
        }

        public override void Write(string? value)
        {
            base.Write(value);
            shared.Announce();
        }
    }
}
