using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Shunt.Certificates;
using Shunt.Data;
using Shunt.Effects;
using Shunt.Hooks;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.Entries;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using static Shunt.Tests.Ledger.Sample;

namespace Shunt.Tests.Ledger;

public sealed class EntryFormatTests
{
    private static readonly Effect[] OneOfEachEffect =
    [
        new StartInstance("app", V2, "app-222222222222.stage.localhost", Processes: 3),
        new RunTests("app", V2, "app-222222222222.stage.localhost"),
        new MoveAlias("app", "app.stage.localhost", V1, V2, 10, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)),
        new MoveAlias("app", "app.stage.localhost", V1, V2, 100, TimeSpan.Zero, IsTested: true),
        new RunSmokeTests("app", "app.stage.localhost", V1, V2),
        new GrowInstance("app", V2, 3),
        new ShrinkInstance("app", V1, 1),
        new HoldAlias("app", "app.stage.localhost", V1, V2),
        new MoveAlias("app", "app.stage.localhost", V1, V2, 100, TimeSpan.Zero, EndsHold: true),
        new ReturnAlias("app", "app.stage.localhost", V2, V1, Automatic: true),
        new LeaveAlias("app", "app.stage.localhost", V2),
        new RetainInstance("app", V1, TimeSpan.FromMinutes(10)),
        new EndInstance("app", V1),
        new CloseWindow("app", V1),
        new RemoveTarget("stage", ["app 111111111111"]),
        new FlipAlias("app", "app.stage.localhost", V2, V1, IsBack: false),
        new SaveData("app", V2),
        new MigrateData("app", V2, new DataSchema(3, 2)),
        new KeepSchema("app", V2, new DataSchema(3, 2)),
        new MoveAlias("app", "app.stage.localhost", V1, V2, 100, TimeSpan.Zero, WatchedBy: "orders arrive"),
        new RunHook("app", V2, ReleaseStep.Cutover, HookMoment.Before, "warm the caches", "build/hooks/warm.sh", TimeSpan.FromMinutes(1)),
        new RenewInstance("app", "app.stage.localhost", V2, 3, IsTried: true),
    ];

    private static readonly Fact[] OneOfEachKind =
    [
        new LeaseAcquired(TimeSpan.FromSeconds(10), 3),
        new LeaseReleased(),
        new Approved("app", V1, "sha256:e", null),
        new DeployIntended("app", V1),
        new Deployed("app", V1, new Uri("http://app-111111111111.stage.localhost:8080")),
        new Verified("app", V1, [new Check("tests", CheckOutcome.Passed, "3"), new Check("slow tests", CheckOutcome.Skipped)]),
        new Rejected("app", V1, "it's broken"),
        new CutoverIntended("app", null, V1, [10, 100], "sha256:e", "approved by anna", "sha256:t"),
        new WeightMoved("app", V1, 10),
        new TakenLive("app", V2, V1, Start),
        new RollbackIntended("app", V2, V1, true, "errors"),
        new RolledBack("app", V1, V2, true, null),
        new Retired("app", V2),
        new TornDown(),
        new RunIntended("app", RunKind.Release, V1, V2, OneOfEachEffect, "sha256:e", "approved by anna", "a new page", "sha256:t"),
        new TurnedBack("app", V2, "3 of its 20 requests failed", [new LeaveAlias("app", "app.stage.localhost", V2)]),
        new Retained("app", V1, Start),
        new LeftServing("app", V1),
        new DataSaved("app", V2, "saved/stage/app/00000007-222222222222-schema-2"),
        new Migrated("app", V2, new DataSchema(3, 2)),
        new SnapshotTaken(
            4, 4, new HeldLease(4, Anna, Start, TimeSpan.FromSeconds(10), "boot-17"),
            new Dictionary<string, ComponentSnapshot>
            {
                ["app"] = new()
                {
                    Live = new Placement(V2, Start),
                    Previous = V1,
                    RetainedUntil = Start,
                    Incoming = new Incoming(V3, IncomingStage.Verified, new Uri("http://localhost"), [new Check("tests", CheckOutcome.Passed)], Start),
                    Good = [V2, V1],
                    LastRejected = new Rejection(V3, "it's broken", Start),
                    Approvals = [new Approval(V3, "sha256:e", null, V2, 2, Ben, Start, 3)],
                },
            }),
        new Certified("app", V2, Certificate.Of([new(ProbeKind.Kept, TimeSpan.Zero, TimeSpan.FromMilliseconds(3), "222222222222", null)], TimeSpan.Zero, TimeSpan.FromSeconds(1))),
        new Flipped("app", V1),
        new Renewed("app", V2),
        new HookRan("app", V2, ReleaseStep.Rollback, HookMoment.After, "tell the channel", "hook 'tell the channel' after Rollback ended with exit code 7"),
        new Scaled("app", V1, 2),
        new AliasHeld("app", V1),
        new GlassBroken("app", V2, "there would be no way back", "the shop is down"),
        new Repaired([new EntryRange(3, 7)], "entry 3 is torn", "there is no backup", [new ServingSeen("app", V2, null)]),
    ];

    [Fact]
    public void An_entry_is_one_readable_document()
    {
        var (_, content) = EntryFormat.Write(Entry(7, new Rejected("app", V1, "it's <broken>")) with { By = Ben, Previous = "sha256:p", Nonce = "n" });

        Assert.Equal(
            """
            {
              "schema": 1,
              "number": 7,
              "previous": "sha256:p",
              "nonce": "n",
              "at": "2026-01-02T03:11:05+00:00",
              "epoch": 0,
              "by": {
                "user": "ben",
                "host": "runner-1",
                "process": 22,
                "actor": "octocat",
                "run": "https://ci.example/runs/7"
              },
              "fact": {
                "kind": "rejected",
                "component": "app",
                "version": {
                  "commit": "1111111111111111111111111111111111111111",
                  "digest": "sha256:1111111111111111111111111111111111111111111111111111111111111111"
                },
                "reason": "it's <broken>"
              },
              "seal": "sha256:?"
            }

            """,
            Unsealed(content));
    }

    [Fact]
    public void Every_kind_of_fact_has_an_example_here()
    {
        var kinds = typeof(Fact).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(attribute => attribute.DerivedType);

        Assert.Equal(kinds.OrderBy(type => type.Name), OneOfEachKind.Select(fact => fact.GetType()).OrderBy(type => type.Name));
    }

    [Fact]
    public void Every_kind_of_fact_reads_back_as_it_was_written()
    {
        foreach (var fact in OneOfEachKind)
        {
            var (written, content) = EntryFormat.Write(Entry(1, fact));

            var read = EntryFormat.Read(content);

            Assert.True(EntryFormat.IsSealed(content));
            Assert.Equal(Encoding.UTF8.GetString(content), Encoding.UTF8.GetString(EntryFormat.Write(read).Content));
            Assert.Equal((written.Seal, written.At, written.By, fact.GetType()), (read.Seal, read.At, read.By, read.Fact.GetType()));
        }
    }

    // Users' ledgers hold these, as versions of this build before runs recorded their effects wrote them.
    [Theory]
    [InlineData("""{"kind":"approved","component":"app","version":{"commit":"1","digest":"d"},"effects":"e","reason":null}""")]
    [InlineData("""{"kind":"deploy-intended","component":"app","version":{"commit":"1","digest":"d"}}""")]
    [InlineData("""{"kind":"cutover-intended","component":"app","from":null,"to":{"commit":"1","digest":"d"},"steps":[10,100],"effects":"e","gate":null,"tool":"t"}""")]
    [InlineData("""{"kind":"rollback-intended","component":"app","from":{"commit":"2","digest":"d"},"to":{"commit":"1","digest":"d"},"warm":true,"reason":"r"}""")]
    [InlineData("""{"kind":"rejected","component":"app","version":{"commit":"1","digest":"d"},"reason":"r"}""")]
    [InlineData("""{"kind":"taken-live","component":"app","live":{"commit":"1","digest":"d"},"previous":null,"retainedUntil":null}""")]
    [InlineData("""{"kind":"rolled-back","component":"app","live":{"commit":"1","digest":"d"},"from":{"commit":"2","digest":"d"},"automatic":false,"retainedUntil":null}""")]
    [InlineData("""{"kind":"run-intended","component":"app","run":"Release","from":null,"to":{"commit":"1","digest":"d"},"effects":[{"kind":"start-instance","component":"app","version":{"commit":"1","digest":"d"},"host":"h"}],"list":"l","gate":null,"reason":null,"tool":"t"}""")]
    public void Facts_of_earlier_versions_are_read_for_ever(string fact)
    {
        var document = Encoding.UTF8.GetString(EntryFormat.Write(Entry(1, new LeaseReleased())).Content);

        var read = EntryFormat.Read(Encoding.UTF8.GetBytes(Regex.Replace(document, "\\{\\s*\"kind\": \"lease-released\"\\s*\\}", fact)));

        Assert.IsAssignableFrom<ComponentFact>(read.Fact);
    }

    [Fact]
    public void Every_effect_is_written_as_it_will_be_read_for_ever()
    {
        var (_, content) = EntryFormat.Write(Entry(1, new RunIntended("app", RunKind.Release, V1, V2, OneOfEachEffect, "list", "gate", "reason", "tool")));

        using var document = JsonDocument.Parse(content);
        var effects = document.RootElement.GetProperty("fact").GetProperty("effects").EnumerateArray().Select(effect => JsonSerializer.Serialize(effect));

        Assert.Equal(
            [
                """{"kind":"start-instance","component":"app","version":V2,"host":"app-222222222222.stage.localhost","processes":3}""",
                """{"kind":"run-tests","component":"app","version":V2,"host":"app-222222222222.stage.localhost"}""",
                """{"kind":"move-alias","component":"app","alias":"app.stage.localhost","from":V1,"to":V2,"percent":10,"watch":"00:00:05","limit":"00:00:10"}""",
                """{"kind":"move-alias","component":"app","alias":"app.stage.localhost","from":V1,"to":V2,"percent":100,"watch":"00:00:00","limit":null,"isTested":true}""",
                """{"kind":"run-smoke-tests","component":"app","alias":"app.stage.localhost","from":V1,"to":V2}""",
                """{"kind":"grow-instance","component":"app","version":V2,"processes":3}""",
                """{"kind":"shrink-instance","component":"app","version":V1,"processes":1}""",
                """{"kind":"hold-alias","component":"app","alias":"app.stage.localhost","from":V1,"to":V2}""",
                """{"kind":"move-alias","component":"app","alias":"app.stage.localhost","from":V1,"to":V2,"percent":100,"watch":"00:00:00","limit":null,"endsHold":true}""",
                """{"kind":"return-alias","component":"app","alias":"app.stage.localhost","from":V2,"to":V1,"automatic":true}""",
                """{"kind":"leave-alias","component":"app","alias":"app.stage.localhost","version":V2}""",
                """{"kind":"retain-instance","component":"app","version":V1,"window":"00:10:00"}""",
                """{"kind":"end-instance","component":"app","version":V1}""",
                """{"kind":"close-window","component":"app","version":V1}""",
                """{"kind":"remove-target","target":"stage","instances":["app 111111111111"]}""",
                """{"kind":"flip-alias","component":"app","alias":"app.stage.localhost","from":V2,"to":V1,"isBack":false}""",
                """{"kind":"save-data","component":"app","version":V2}""",
                """{"kind":"migrate-data","component":"app","version":V2,"schema":{"number":3,"oldest":2}}""",
                """{"kind":"keep-schema","component":"app","version":V2,"schema":{"number":3,"oldest":2}}""",
                """{"kind":"move-alias","component":"app","alias":"app.stage.localhost","from":V1,"to":V2,"percent":100,"watch":"00:00:00","limit":null,"watchedBy":"orders arrive"}""",
                """{"kind":"run-hook","component":"app","version":V2,"step":"Cutover","moment":"Before","name":"warm the caches","what":"build/hooks/warm.sh","limit":"00:01:00"}""",
                """{"kind":"renew-instance","component":"app","alias":"app.stage.localhost","version":V2,"processes":3,"isTried":true}""",
            ],
            effects.Select(effect => effect.Replace(Json(V1), "V1", StringComparison.Ordinal).Replace(Json(V2), "V2", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_single_changed_byte_breaks_the_seal()
    {
        var (_, content) = EntryFormat.Write(Entry(1, new TakenLive("app", V2, V1, Start)));

        for (var at = 0; at < content.Length; at++)
        {
            content[at] ^= 1;
            Assert.False(EntryFormat.IsSealed(content), $"byte {at}");
            content[at] ^= 1;
        }
    }

    [Fact]
    public void Every_torn_entry_breaks_the_seal()
    {
        var (_, content) = EntryFormat.Write(Entry(1, new TakenLive("app", V2, V1, Start)));

        for (var length = 0; length < content.Length; length++)
            Assert.False(EntryFormat.IsSealed(content.AsSpan(0, length)), $"{length} bytes");
    }

    [Theory]
    [InlineData("\"kind\": \"retired\"", "\"kind\": \"unheard-of\"")]
    [InlineData("\"kind\": \"retired\",", "")]
    [InlineData("\"nonce\": \"1\",", "")]
    [InlineData("\"nonce\": \"1\"", "\"nonce\": null")]
    [InlineData("\"nonce\": \"1\"", "\"nonce\": \"1\", \"nonce\": \"2\"")]
    [InlineData("\"component\": \"app\",", "")]
    [InlineData("\"component\": \"app\"", "\"component\": \"app\", \"extra\": 1")]
    [InlineData("\"process\": 4711", "\"process\": \"4711\"")]
    public void An_entry_with_an_unknown_missing_or_doubled_member_is_refused(string from, string to)
    {
        var document = Encoding.UTF8.GetString(EntryFormat.Write(Entry(1, new Retired("app", V1))).Content);
        Assert.Contains(from, document, StringComparison.Ordinal);

        var changed = Encoding.UTF8.GetBytes(document.Replace(from, to, StringComparison.Ordinal));

        var refused = Assert.ThrowsAny<Exception>(() => EntryFormat.Read(changed));
        Assert.True(refused is JsonException or NotSupportedException, refused.ToString());
    }

    private static string Json(Placed version) => $$"""{"commit":"{{version.Commit}}","digest":"{{version.Digest}}"}""";

    private static string Unsealed(byte[] content)
    {
        var document = Encoding.UTF8.GetString(content);
        var seal = EntryFormat.Read(content).Seal;
        return document.Replace(seal, "sha256:?", StringComparison.Ordinal);
    }
}
