using Shunt.Certificates;
using Shunt.Gates;
using Shunt.Ledger.Facts;
using Shunt.Local.Probing;
using Shunt.Targets;

namespace Shunt.Contract.Local;

public sealed class LocalCertificateTests(LocalFixture fixture) : IClassFixture<LocalFixture>
{
    private static readonly ProbeSource Probe = new((alias, component) => new TrafficProbe(alias, component, TimeProvider.System));

    [Fact]
    public async Task Clients_of_every_kind_notice_nothing_of_cutovers_whose_old_version_ends_at_once()
    {
        var target = fixture.NewTarget(new() { Name = "", Rollout = Rollout.InSteps(TimeSpan.FromMilliseconds(200), 50, 100) });
        target.Component = target.Component with { StreamPath = "/pieces", WebSocketPath = "/socket" };
        var versions = new[] { await fixture.PublishAsync(), await fixture.PublishAsync(), await fixture.PublishAsync() };
        await target.ReleaseAsync(versions[0]);

        foreach (var (old, young) in versions.Zip(versions.Skip(1)))
        {
            var live = await TargetUnderTest.ReleaseAsync(target.Context() with { Probe = Probe }, young, new Consent());

            var certificate = live.Certificate!;
            Assert.True(certificate.Failures == 0, $"{certificate}");
            Assert.True(certificate.Requests > 0);
            Assert.Subset(new HashSet<string> { "Kept", "New", "Stream", "Upload", "WebSocket" }, certificate.Kinds.Keys.ToHashSet());
            Assert.Subset(new HashSet<string> { old.Version.Suffix, young.Version.Suffix }, certificate.Versions.Keys.ToHashSet());
            Assert.Equal(certificate.ToString(), (await target.FactsAsync<Certified>())[^1].Certificate.ToString());
        }

        await target.RunsAsync(versions[^1]);
    }
}
