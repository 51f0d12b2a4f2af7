using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Shunt.Aws.Tests.Faults;
using Shunt.Aws.Tests.Peers;

namespace Shunt.Aws.Tests.Killings;

/// <summary>
/// A command that is a process of its own, and is killed by SIGKILL at one of its changes of AWS; the same command is then run again. Somebody serves in between, and what is
/// there in the end is what is there without the death, before an independent witness.
/// </summary>
internal sealed class Killing : IDisposable
{
    // 128 and the number of SIGKILL.
    private const int Killed = 137;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly KilledCommand _command;
    private readonly Death? _death;
    private readonly string _address;
    private readonly string _name;
    private readonly ChangeSetsAsUpdates _http;
    private readonly JourneyTarget _target;
    private KillingWay? _way;

    private Killing(string address, KilledCommand command, Death? death)
    {
        (_address, _command, _death) = (address, command, death);
        _name = string.Create(CultureInfo.InvariantCulture, $"{(command == KilledCommand.Cutover ? "cut" : "back")}{death?.At}{(death?.IsAfter == true ? "a" : "b")}");
        _http = new ChangeSetsAsUpdates(address) { Before = way => _way = new KillingWay(way), Changed = stack => _http!.Calls.RegisterTaskAsync(stack) };
        _target = new JourneyTarget(address, _name, _http);
    }

    /// <summary>Has one happen on a target of its own.</summary>
    /// <param name="address">Where moto_server listens.</param>
    /// <param name="command">Which command.</param>
    /// <param name="death">Where it is killed; null lets it live, which tells its changes.</param>
    public static async Task<KillingEnd> RunAsync(string address, KilledCommand command, Death? death)
    {
        using var killing = new Killing(address, command, death);
        return await killing.RunAsync();
    }

    public void Dispose()
    {
        _target.Dispose();
        _http.Dispose();
    }

    private string Expected => $"""
        app-111111111111
        app-222222222222
        environment
        routing
        route {(_command == KilledCommand.Cutover ? "222222222222" : "111111111111")}=100
        ends {(_command == KilledCommand.Cutover ? "111111111111" : "222222222222")}
        """;

    [SuppressMessage("Design", "CA1031: Do not catch general exception types", Justification = "Whatever comes out of a command here is told with its death.")]
    private async Task<KillingEnd> RunAsync()
    {
        var (changes, between) = ((IReadOnlyList<string>)[], "");
        try
        {
            await _target.ProvisionAsync();
            await _target.ReleaseAsync('1');
            if (_command == KilledCommand.Rollback)
                await _target.ReleaseAsync('2');

            changes = await LiveAsync();
            between = await _target.Witness.RoutedAsync();
            if (between.Length == 0)
                return new(_command, _death, changes, between, "the route leads nowhere");

            if (_death is not null)
            {
                _target.Time.Pass(TimeSpan.FromHours(1));
                _way!.Begin(null, () => Task.CompletedTask);
                await Victim.RunAsync(_target, _command);
            }

            return new(_command, _death, changes, between, await _target.Witness.PictureAsync() is var picture && picture == Expected ? null : $"in the end there was\n{picture}");
        }
        catch (Exception wrong)
        {
            return new(_command, _death, changes, between, $"{wrong}\n{string.Join('\n', _target.Narrator.Lines.TakeLast(20))}");
        }
    }

    // The process, to its end.
    private async Task<IReadOnlyList<string>> LiveAsync()
    {
        await using var crossing = await Crossing.OpenAsync(_http.CreateHttpClient(null!));
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        _way!.Begin(_death, async () => (await started.Task).Kill());
        using var victim = Victim.Start(_command, _name, crossing.Address, _address, _target.Time.Elapsed);
        started.SetResult(victim);
        var said = victim.StandardError.ReadToEndAsync();
        await victim.WaitForExitAsync().WaitAsync(Limit, TimeProvider.System);
        return victim.ExitCode == (_death is null ? 0 : Killed)
            ? _way.Changes
            : throw new InvalidOperationException($"the process ended with {victim.ExitCode} after {string.Join(", ", _way.Changes)}: {await said}");
    }
}
