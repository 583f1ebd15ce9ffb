using FsCheck.Experimental;
using FsCheck.Fluent;

namespace Close.Functional.Testing.Tests.Model;

/// <summary>One step of a program: what it should show, and the way to really do it. Its text is a line of that program.</summary>
internal abstract class Command : Operation<Scene, ModelWorld>
{
    /// <summary>Counts the commands that are compared.</summary>
    public Counter? Compared { get; set; }

    public sealed override ModelWorld Run(ModelWorld model) => Foresee(model);

    public sealed override FsCheck.Property Check(Scene scene, ModelWorld model)
    {
        Compared?.Increment();
        var seen = DoAsync(scene).GetAwaiter().GetResult();
        return seen == model.Expected ? true.ToProperty() : throw new MismatchException($"{this} should show\n  {model.Expected}\nbut shows\n  {seen}\n");
    }

    /// <summary>The model after the command, with what it should show.</summary>
    public abstract ModelWorld Foresee(ModelWorld model);

    /// <summary>Does it, and tells what was seen.</summary>
    public abstract Task<string> DoAsync(Scene scene);

    public abstract override string ToString();
}

/// <summary>Counts from any thread.</summary>
internal sealed class Counter
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public void Increment() => Interlocked.Increment(ref count);
}

/// <summary>What was seen is not what should be seen. An exception, since the text of a property that does not hold is lost in a run of commands.</summary>
internal sealed class MismatchException(string message) : Exception(message)
{
    public override string ToString() => Message;
}
