using Shunt.Aws.Failures;
using Shunt.Aws.Tests.Simulated;

namespace Shunt.Aws.Tests;

/// <summary>
/// On days on which AWS refuses calls to the end, or takes them and does not answer, the command ends with what is not known and the same command goes on: never with a
/// verdict about the version, and never with a route that leads nowhere.
/// </summary>
public sealed class WeatherTests
{
    private const int Days = 200;
    private const int MostRuns = 200;

    [Fact]
    public async Task A_release_converges_whatever_calls_fail()
    {
        string? whole = null;
        var (failed, runs) = (0, 0);
        for (var seed = 0; seed < Days; seed++)
        {
            using var account = new SimulatedAccount(seed: seed);
            await account.ReleaseAsync('1');
            account.Weather.Rate = seed == 0 ? 0 : 0.002 * (1 + (seed % 4));
            runs += await ConvergeAsync(account, seed);
            whole ??= account.Picture();

            Assert.True(whole == account.Picture(), $"Seed {seed}:\n{account.Picture()}");
            failed += account.Weather.Failed;
        }

        Assert.True(failed > Days && runs > Days, $"{failed} calls failed, and {runs} runs were needed");
    }

    private static async Task<int> ConvergeAsync(SimulatedAccount account, int seed)
    {
        for (var run = 1; run <= MostRuns; run++)
        {
            try
            {
                await account.ReleaseAsync('2');
                return run;
            }
            catch (AwsFailureException failure)
            {
                Assert.Equal(ExitCode.NeedsAttention, failure.ExitCode);
                Assert.True(account.Routed().Length > 0, $"Seed {seed}: nothing is routed");
            }
        }

        throw new InvalidOperationException($"Seed {seed}: {MostRuns} runs, and no end.");
    }
}
