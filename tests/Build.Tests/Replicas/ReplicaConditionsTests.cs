using Replicas;

namespace Build.Tests.Replicas;

public sealed class ReplicaConditionsTests
{
    private static readonly List<ReplicaConditions> Hundred = [.. Enumerable.Range(0, 100).Select(number => ReplicaConditions.Number(number, "/tmp/x", setsClock: true))];

    [Fact]
    public void A_hundred_replicas_differ_in_everything_that_can_be_changed()
    {
        Assert.Equal(100, Hundred.Select(conditions => conditions.Folder).Distinct().Count());
        Assert.Equal(100, Hundred.Select(conditions => conditions.SourceTime).Distinct().Count());
        Assert.Equal(100, Hundred.Select(conditions => conditions.Clock).Distinct().Count());
        Assert.Equal(5, Hundred.Select(conditions => conditions.TimeZone).Distinct().Count());
        Assert.Equal(5, Hundred.Select(conditions => conditions.Locale).Distinct().Count());
        Assert.Equal(4, Hundred.Select(conditions => conditions.Umask).Distinct().Count());
        Assert.Equal(100, Hundred.Select(conditions => (conditions.TimeZone, conditions.Locale, conditions.Umask, conditions.SourceTime)).Distinct().Count());
    }

    [Fact]
    public void A_clock_that_cannot_be_set_is_named()
    {
        var conditions = ReplicaConditions.Number(0, "/tmp/x", setsClock: false);

        Assert.Null(conditions.Clock);
        Assert.Contains(", clock unchanged ('faketime' is not installed),", conditions.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_differ_in_depth_and_alphabet()
    {
        Assert.Equal("/tmp/x/r0/a folder with blanks", Hundred[0].Folder);
        Assert.Equal("/tmp/x/r3/r3/r3/r3/ordner-ü", Hundred[3].Folder);
    }

    [Fact]
    public void Root_builds_as_somebody_else_and_nobody_else_can()
    {
        var users = Hundred.Select(conditions => conditions.User).Distinct().Order();

        Assert.Equal(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? [null, ReplicaConditions.OtherUser] : [null], users);
    }

    [Fact]
    public void The_build_gets_only_the_variables_it_needs()
    {
        var variables = Hundred[0].Environment();

        Assert.Equal("Asia/Kathmandu", variables["TZ"]);
        Assert.Equal("tr_TR.UTF-8", variables["LC_ALL"]);
        Assert.Equal("/tmp/x/r0/a folder with blanks/packages", variables["NUGET_PACKAGES"]);
        Assert.Equal("/tmp/x/r0/tmp", variables["TMPDIR"]);
        Assert.DoesNotContain("CI", variables.Keys);
        Assert.DoesNotContain("USER", variables.Keys);
    }
}
