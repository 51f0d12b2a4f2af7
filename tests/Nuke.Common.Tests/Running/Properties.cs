using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Sdk;

namespace EngineTests.Running;

/// <summary>Tries what must hold with many random values. <c>PROPERTY_SEED</c> tries the same values again.</summary>
internal static class Properties
{
    private const string Variable = "PROPERTY_SEED";

    /// <summary>Fails with the smallest value found for which the test throws, and the seed.</summary>
    public static void Hold<T>(int times, Gen<T> values, Func<T, IEnumerable<T>> smaller, Action<T> test)
    {
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable(Variable), out var given) ? given : (ulong)TimeProvider.System.GetTimestamp();
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(times)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));
        try
        {
            Check.One(config, Prop.ForAll(Arb.From(values, smaller), test));
        }
        catch (Exception failure)
        {
            throw new XunitException($"{Variable}={seed}\n{failure.Message}");
        }
    }
}
