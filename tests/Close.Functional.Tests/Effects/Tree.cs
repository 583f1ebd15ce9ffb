using static LanguageExt.Prelude;

namespace Close.Functional.Tests.Effects;

/// <summary>A program as data, from a number to a number, so that it can be generated, printed, shrunk and read in two ways.</summary>
public abstract record Tree
{
    private Tree()
    {
    }

    /// <summary>The program, built with the library.</summary>
    public abstract CloseIO<int> Build(int input);

    /// <summary>What the program means, in direct style.</summary>
    internal abstract Either<CloseError, int> Mean(int input, Func<Request<int>, Either<CloseError, int>> send);

    public sealed record Pure(int Plus) : Tree
    {
        public override CloseIO<int> Build(int input) => CloseIO.Pure(input + Plus);

        internal override Either<CloseError, int> Mean(int input, Func<Request<int>, Either<CloseError, int>> send) => input + Plus;
    }

    public sealed record Failing(int Code) : Tree
    {
        public override CloseIO<int> Build(int input) => CloseIO.Fail<int>(Ask.Wrong(Code + input));

        internal override Either<CloseError, int> Mean(int input, Func<Request<int>, Either<CloseError, int>> send) => Ask.Wrong(Code + input);
    }

    public sealed record Sent(int Plus) : Tree
    {
        public override CloseIO<int> Build(int input) => Ask.Number(input + Plus).ToIO();

        internal override Either<CloseError, int> Mean(int input, Func<Request<int>, Either<CloseError, int>> send) => send(Ask.Number(input + Plus));
    }

    public sealed record Mapped(Tree First, int Plus) : Tree
    {
        public override CloseIO<int> Build(int input) => First.Build(input).Map(value => (2 * value) + Plus);

        internal override Either<CloseError, int> Mean(int input, Func<Request<int>, Either<CloseError, int>> send) =>
            First.Mean(input, send).Map(value => (2 * value) + Plus);
    }

    public sealed record Bound(Tree First, Tree Next) : Tree
    {
        public override CloseIO<int> Build(int input) => First.Build(input).Bind(Next.Build);

        internal override Either<CloseError, int> Mean(int input, Func<Request<int>, Either<CloseError, int>> send) =>
            First.Mean(input, send).Bind(value => Next.Mean(value, send));
    }

    public sealed record Rescued(Tree First, Tree Other) : Tree
    {
        public override CloseIO<int> Build(int input) => First.Build(input).OrElse(error => Other.Build(Ask.Code(error)));

        internal override Either<CloseError, int> Mean(int input, Func<Request<int>, Either<CloseError, int>> send) =>
            First.Mean(input, send).Match(Right: Right<CloseError, int>, Left: error => Other.Mean(Ask.Code(error), send));
    }

    public sealed record Renamed(Tree First, int Plus) : Tree
    {
        public override CloseIO<int> Build(int input) => First.Build(input).MapError(error => Ask.Wrong(Ask.Code(error) + Plus));

        internal override Either<CloseError, int> Mean(int input, Func<Request<int>, Either<CloseError, int>> send) =>
            First.Mean(input, send).MapLeft(error => Ask.Wrong(Ask.Code(error) + Plus));
    }

    public sealed record Attempted(Tree First) : Tree
    {
        public override CloseIO<int> Build(int input) => First.Build(input).Attempt().Map(outcome => outcome.IfLeft(Ask.Code));

        internal override Either<CloseError, int> Mean(int input, Func<Request<int>, Either<CloseError, int>> send) =>
            First.Mean(input, send).IfLeft(Ask.Code);
    }

    public sealed record Each(int Count, Tree Item) : Tree
    {
        public override CloseIO<int> Build(int input) => Enumerable.Range(input, Count).Traverse(Item.Build).Map(results => results.Sum());

        internal override Either<CloseError, int> Mean(int input, Func<Request<int>, Either<CloseError, int>> send) =>
            Enumerable.Range(input, Count).Aggregate(
                Right<CloseError, int>(0),
                (sum, item) => sum.Bind(before => Item.Mean(item, send).Map(value => before + value)));
    }
}
