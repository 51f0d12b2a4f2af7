using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Shunt.Aws.Tests.Peers;

namespace Shunt.Aws.Tests.Faults;

/// <summary>
/// A target's way from nothing to a rollback, at moto_server over a bad way: it is provisioned, a first version is released, a second one in steps, and the first is gone back to. A second
/// version that is sick is released, too, and must not be. Each command is a process of its own, and is run again until it says how it ended.
/// </summary>
internal sealed class Journey : IDisposable
{
    private const int MostRuns = 50;

    // So few that commands end unfinished.
    private const int FewRetries = 6;

    private readonly int _seed;
    private readonly List<int> _runs = [];
    private readonly ChangeSetsAsUpdates _http;
    private readonly JourneyTarget _target;
    private ExitCode? _verdict;

    private Journey(string address, int seed, FaultTally tally)
    {
        _seed = seed;
        Sickness = seed % 4 == 3 ? (Sickness)(1 + (seed / 4 % 3)) : Sickness.None;
        _http = new ChangeSetsAsUpdates(address) { Before = way => new FaultProxy(seed, tally, way), Changed = BeServedAsync };
        var name = string.Create(CultureInfo.InvariantCulture, $"shop{seed}");
        _target = seed % 2 == 0 ? new JourneyTarget(address, name, _http) : new JourneyTarget(address, name, _http) { Retries = FewRetries };
    }

    private Sickness Sickness { get; }

    /// <summary>Makes one.</summary>
    /// <param name="address">Where moto_server listens.</param>
    /// <param name="seed">Which one.</param>
    /// <param name="tally">Counts the faults.</param>
    public static async Task<JourneyEnd> RunAsync(string address, int seed, FaultTally tally)
    {
        using var journey = new Journey(address, seed, tally);
        return await journey.RunAsync();
    }

    public void Dispose()
    {
        _target.Dispose();
        _http.Dispose();
    }

    // Where every journey ends, whatever happened on the way.
    private string Expected => Sickness == Sickness.None
        ? """
          app-111111111111
          app-222222222222
          environment
          routing
          route 111111111111=100
          ends 222222222222
          """
        : """
          app-111111111111
          environment
          routing
          route 111111111111=100
          """;

    [SuppressMessage("Design", "CA1031: Do not catch general exception types", Justification = "Whatever comes out of a command here is told with its seed.")]
    private async Task<JourneyEnd> RunAsync()
    {
        try
        {
            await DoAsync("Provision", _target.ProvisionAsync);
            await DoAsync("Release 1", () => _target.ReleaseAsync('1'));
            _verdict = await EndAsync("Release 2", () => _target.ReleaseAsync('2', Sickness != Sickness.FailsIntegrationTests, Sickness != Sickness.FailsSmokeTests));
            if ((_verdict == ExitCode.Done) != (Sickness == Sickness.None))
                throw new InvalidOperationException($"Release 2 ended with {_verdict}");

            if (Sickness == Sickness.None)
                await DoAsync("Rollback", () => _target.RollbackAsync('1'));
            return End(await _target.Witness.PictureAsync() is var picture && picture == Expected ? null : $"in the end there was\n{picture}");
        }
        catch (Exception wrong)
        {
            return End($"{wrong}\n{string.Join('\n', _target.Narrator.Lines.TakeLast(20))}");
        }
    }

    private JourneyEnd End(string? problem) => new(_seed, Sickness, _runs, _verdict, problem);

    private async Task DoAsync(string name, Func<Task> command)
    {
        if (await EndAsync(name, command) is not ExitCode.Done and var verdict)
            throw new InvalidOperationException($"{name} ended with {verdict}");
    }

    // The same command again, until it says how it ended: who says that somebody has to look has not.
    private async Task<ExitCode> EndAsync(string name, Func<Task> command)
    {
        var served = await _target.Witness.RoutedAsync();
        _runs.Add(0);
        while (_runs[^1]++ < MostRuns)
        {
            try
            {
                await command();
                return ExitCode.Done;
            }
            catch (ReleaseException failure) when (failure.ExitCode is ExitCode.Failed or ExitCode.RolledBack or ExitCode.NeedsAttention)
            {
                _target.Narrator.Warn(failure.Message);
                if (failure.ExitCode != ExitCode.NeedsAttention)
                    return failure.ExitCode;
            }

            if (served.Length > 0 && await _target.Witness.RoutedAsync() is "")
                throw new InvalidOperationException($"{name} left a route that leads nowhere");
        }

        throw new InvalidOperationException($"{name} was run {MostRuns} times, and did not end");
    }

    // At AWS a service's tasks come up, and the load balancer finds them healthy; moto_server has none.
    private async Task BeServedAsync(string stack)
    {
        if (Sickness == Sickness.NeverHealthy && stack.EndsWith("-222222222222", StringComparison.Ordinal))
            return;

        await _http.Calls.RegisterTaskAsync(stack);
    }
}
