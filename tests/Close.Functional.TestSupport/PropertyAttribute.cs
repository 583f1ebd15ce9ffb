using System.Globalization;
using System.Reflection;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>A fact whose parameters FsCheck generates and shrinks.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FsCheck.Xunit.PropertyDiscoverer", "Close.Functional.TestSupport")]
public sealed class PropertyAttribute : FactAttribute
{
    public int MaxTest { get; set; } = 100;

    public int EndSize { get; set; } = 100;

    /// <summary>As the failure printed it: <c>seed,gamma</c> or <c>seed,gamma,size</c>.</summary>
    public string? Replay { get; set; }

    public Type[] Arbitrary { get; set; } = [];
}

/// <summary>Arbitrary types for every property of the class or assembly.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class PropertiesAttribute(params Type[] arbitrary) : Attribute
{
    public Type[] Arbitrary { get; } = arbitrary;
}

public sealed class PropertyDiscoverer(IMessageSink sink) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new PropertyTestCase(sink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
}

public sealed class PropertyTestCase : XunitTestCase
{
    [Obsolete("Called by the de-serializer", error: true)]
    public PropertyTestCase()
    {
    }

    public PropertyTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(sink, display, options, method)
    {
    }

    public override Task<RunSummary> RunAsync(IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource) =>
        new CaseRunner(this, DisplayName, SkipReason, constructorArguments, new object[Method.GetParameters().Count()], messageBus, aggregator, cancellationTokenSource).RunAsync();

    private sealed class CaseRunner(IXunitTestCase testCase, string name, string skip, object[] ctor, object[] args, IMessageBus bus, ExceptionAggregator agg, CancellationTokenSource cts)
        : XunitTestCaseRunner(testCase, name, skip, ctor, args, bus, agg, cts)
    {
        protected override XunitTestRunner CreateTestRunner(ITest test, IMessageBus messageBus, Type testClass, object[] constructorArguments, MethodInfo testMethod, object[] testMethodArguments, string skipReason, IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource) =>
            new Runner(test, messageBus, testClass, constructorArguments, testMethod, testMethodArguments, skipReason, beforeAfterAttributes, aggregator, cancellationTokenSource);
    }

    private sealed class Runner(ITest test, IMessageBus bus, Type type, object[] ctor, MethodInfo method, object[] args, string skip, IReadOnlyList<BeforeAfterTestAttribute> ba, ExceptionAggregator agg, CancellationTokenSource cts)
        : XunitTestRunner(test, bus, type, ctor, method, args, skip, ba, agg, cts)
    {
        protected override Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator) =>
            new Invoker(Test, MessageBus, TestClass, ConstructorArguments, TestMethod, TestMethodArguments, BeforeAfterAttributes, aggregator, CancellationTokenSource).RunAsync();
    }

    private sealed class Invoker(ITest test, IMessageBus bus, Type type, object[] ctor, MethodInfo method, object[] args, IReadOnlyList<BeforeAfterTestAttribute> ba, ExceptionAggregator agg, CancellationTokenSource cts)
        : XunitTestInvoker(test, bus, type, ctor, method, args, ba, agg, cts)
    {
        // Off xunit's synchronisation context: FsCheck blocks on properties that return a task.
        protected override object CallTestMethod(object testClassInstance) => Task.Run(() => FsCheckRunner.Run(TestMethod, testClassInstance, ConstructorArguments.OfType<ITestOutputHelper>().FirstOrDefault()));
    }
}

internal static class FsCheckRunner
{
    // Mutation testing runs each property a thousand times over: fewer cases a run are enough there.
    private static readonly int MostTests =
        int.TryParse(Environment.GetEnvironmentVariable("FSCHECK_MAX_TEST"), CultureInfo.InvariantCulture, out var most) ? most : int.MaxValue;

    public static void Run(MethodInfo method, object? target, ITestOutputHelper? output)
    {
        var attribute = method.GetCustomAttribute<PropertyAttribute>()!;
        var arbitrary = (method.DeclaringType!.Assembly.GetCustomAttribute<PropertiesAttribute>()?.Arbitrary ?? [])
            .Concat(method.DeclaringType.GetCustomAttribute<PropertiesAttribute>()?.Arbitrary ?? [])
            .Concat(attribute.Arbitrary);
        var config = Config.Quick.WithMaxTest(Math.Min(attribute.MaxTest, MostTests)).WithEndSize(attribute.EndSize).WithName(method.Name)
            .WithArbitrary(arbitrary).WithReplay(Parse(attribute.Replay)).WithRunner(new XunitRunner(output));
        Check.Method(config, method, target is null ? null : FSharpOption<object>.Some(target));
    }

    private static FSharpOption<Replay>? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var rnd = new Rnd(ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture));
        return new Replay(rnd, parts.Length > 2 ? FSharpOption<int>.Some(int.Parse(parts[2], CultureInfo.InvariantCulture)) : FSharpOption<int>.None);
    }

    private sealed class XunitRunner(ITestOutputHelper? output) : IRunner
    {
        public void OnStartFixture(Type t)
        {
        }

        public void OnArguments(int n, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
        {
        }

        public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
        {
        }

        public void OnFinished(string name, TestResult result)
        {
            var text = FsCheck.Runner.onFinishedToString(name, result);
            if (result is TestResult.Failed f)
            {
                // Item6 is the seed of the failing run, Item7 its size: this replays the failure at once.
                throw new XunitException($"[Property(Replay = \"{f.Item6.Seed},{f.Item6.Gamma},{f.Item7}\")]\n{text}");
            }

            if (!result.IsPassed)
            {
                throw new XunitException(text);
            }

            output?.WriteLine(text);
        }
    }
}
