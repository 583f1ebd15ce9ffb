using System.Reflection;
using FsCheck;

namespace Close.Functional.Testing.Tests.Generators;

public class EveryGeneratorTests
{
    public static TheoryData<string> Names => AllGenerators.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Shrinking_ends_and_never_gives_the_value_itself(string name) => AllGenerators.Visit(name, new Shrinking());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_gives_the_same_values(string name) => AllGenerators.Visit(name, new Repeating());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_thousand_values_are_varied(string name) => AllGenerators.Visit(name, new Varied());

    [Fact]
    public void Every_type_has_an_arbitrary_for_parameters()
    {
        var generated = typeof(CloseGenerators).GetProperties().Select(property => property.PropertyType.GetGenericArguments()[0]).Where(type => type != typeof(string));
        var registered = typeof(CloseArbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.ReturnType.GetGenericArguments()[0]).ToList();

        Assert.Equal(registered.Distinct().Count(), registered.Count);
        Assert.Equal(generated.Distinct().OrderBy(type => type.ToString(), StringComparer.Ordinal), registered.OrderBy(type => type.ToString(), StringComparer.Ordinal));
    }

    [Property(Arbitrary = [typeof(CloseArbitraries)])]
    public void Parameters_are_filled(Sms sms, SmsDraft draft, CloseError error, HttpCall call, Page<Activity> page) =>
        Assert.All<object>([sms.Id, draft.Fields, error.Message, call.Path, page.Data], Assert.NotNull);

    private sealed class Shrinking : AllGenerators.IVisitor
    {
        public void Visit<T>(Arbitrary<T> values)
        {
            foreach (var value in Samples.Take(values, 10))
            {
                Assert.DoesNotContain(value, values.Shrinker(value));
                Assert.All(Samples.ShrinkWalk(values, value), static simpler => Assert.NotNull(simpler));
            }
        }
    }

    private sealed class Repeating : AllGenerators.IVisitor
    {
        public void Visit<T>(Arbitrary<T> values) => Assert.True(Samples.Take(values, 50).SequenceEqual(Samples.Take(values, 50)));
    }

    private sealed class Varied : AllGenerators.IVisitor
    {
        public void Visit<T>(Arbitrary<T> values) => Assert.InRange(Samples.Thousand(values).Distinct().Count(), typeof(T).IsSubclassOf(typeof(OpenEnum)) ? 20 : 300, 1_000);
    }
}
