using System.Diagnostics;
using System.Globalization;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Local.Ledger;
using Shunt.Local.Posix;

namespace Shunt.Local.Tests.Ledger;

public sealed class LocalLeaseTests
{
    private static readonly string Self = LocalLease.Options(TimeSpan.Zero).Process ?? "";

    // Boot and process ids that are seen from here: what all processes of a machine have in common.
    private static string Here => Self[..(Self.LastIndexOf('/') + 1)];

    [LinuxFact]
    public void This_process_lives() => Assert.False(LocalLease.HasEnded(Held(Environment.ProcessId, Self)));

    [LinuxFact]
    public void A_process_has_ended_when_none_has_its_id_any_more()
    {
        using var child = Process.Start("sleep", "60");
        var held = Held(child.Id, Mark(child.Id));
        Assert.False(LocalLease.HasEnded(held));

        child.Kill();
        child.WaitForExit();

        Assert.True(LocalLease.HasEnded(held));
    }

    [LinuxFact]
    public void A_process_has_ended_when_another_has_its_id() =>
        Assert.True(LocalLease.HasEnded(Held(Environment.ProcessId, Here + "1")));

    [LinuxFact]
    public void A_process_of_another_boot_or_another_container_may_live()
    {
        using var ended = Process.Start("true");
        ended.WaitForExit();

        Assert.True(LocalLease.HasEnded(Held(ended.Id, Here + "1")));
        Assert.False(LocalLease.HasEnded(Held(ended.Id, "0f" + Here[2..] + "1")));
        Assert.False(LocalLease.HasEnded(Held(ended.Id, Here.Replace("pid:[", "pid:[9", StringComparison.Ordinal) + "1")));
    }

    [LinuxFact]
    public void A_holder_that_said_nothing_of_its_process_may_live()
    {
        using var ended = Process.Start("true");
        ended.WaitForExit();

        Assert.False(LocalLease.HasEnded(Held(ended.Id, null)));
    }

    [Fact]
    public void The_options_carry_the_wait() => Assert.Equal(TimeSpan.FromMinutes(3), LocalLease.Options(TimeSpan.FromMinutes(3)).Wait);

    private static HeldLease Held(int process, string? mark) =>
        new(4, new Author("anna", "laptop", process), DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(10), mark);

    private static string Mark(int process) => Here + ProcStat.Read(process)!.StartTicks.ToString(CultureInfo.InvariantCulture);
}
