using Shunt.Images.Comparison;

namespace Shunt.Images.Tests.Comparison;

/// <summary>Two builds of one version, the second with one thing wrong, as real builds get it wrong: the comparison names the thing.</summary>
public sealed class PlantedDifferenceTests : IDisposable
{
    private static readonly BuildTrace[] Traces =
    [
        new("the folder it was built in", "/home/ann/shunt", "/tmp/replica/source"),
        new("the user", "ann", "nobody"),
        new("the time zone", "Europe/Berlin", "Asia/Kathmandu"),
        new("the locale", "C", "tr_TR.UTF-8"),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, string, string> Contents => new()
    {
        { "time", "built 2026-11-20T10:11:12Z", "built 2026-11-21T09:08:07Z", "line 1 is 'built 2026-11-20T10:11:12Z' first, 'built 2026-11-21T09:08:07Z' second; a time" },
        { "seconds since 1970", "at 1795000000", "at 1795000900", "line 1 is 'at 1795000000' first, 'at 1795000900' second; a time" },
        { "path", "from /home/ann/shunt/a.cs", "from /tmp/replica/source/a.cs", "it holds the folder it was built in: '/home/ann/shunt' first, '/tmp/replica/source' second" },
        { "another path", "x\nsee /var/a/b", "x\nsee /var/c/b", "line 2 is 'see /var/a/b' first, 'see /var/c/b' second; a path" },
        { "user", "by ann.", "by nobody.", "it holds the user: 'ann' first, 'nobody' second" },
        { "time zone", "zone Europe/Berlin", "zone Asia/Kathmandu", "it holds the time zone: 'Europe/Berlin' first, 'Asia/Kathmandu' second" },
        { "locale by name", "Locale: .", "Locale: tr_TR.UTF-8.", "it holds the locale: 'C' first, 'tr_TR.UTF-8' second" },
        { "locale on both sides", "C and tr_TR.UTF-8", "x and tr_TR.UTF-8", "line 1 is 'C and tr_TR.UTF-8' first, 'x and tr_TR.UTF-8' second" },
        { "offset", "at +01:00", "at +0545", "line 1 is 'at +01:00' first, 'at +0545' second; an offset from UTC" },
        { "order", "b\na\nc", "a\nb\nc", "line 1 is 'b' first, 'a' second; the same lines in another order" },
        { "locale", "total 1,234.5", "total 1.234,5", "line 1 is 'total 1,234.5' first, 'total 1.234,5' second; a number or date as a locale writes it" },
        { "random id", "id 6f9619ff-8b86-d011-b42d-00c04fc964ff", "id 7f9619ff-8b86-d011-b42d-00c04fc964fe", "line 1 is 'id 6f9619ff-8b86-d011-b42d-00c04fc964ff' first, 'id 7f9619ff-8b86-d011-b42d-00c04fc964fe' second; an id that is made anew each time" },
        { "program", "\0\u0001MVID-1\0/one/x.cs\0", "\0\u0002MVID-1\0/two/x.cs\0", "'/one/x.cs' stands only in the first, '/two/x.cs' only in the second; a path" },
        { "bytes", "\0\u0001", "\0\u0002\u0003", "2 bytes first, 3 second, which differ from byte 1 on" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task A_difference_in_a_file_is_named_with_its_likely_source(string source, string first, string second, string expected)
    {
        var difference = await CompareAsync(
            product => File.WriteAllText(Path.Combine(product, "App.dll"), first),
            product => File.WriteAllText(Path.Combine(product, "App.dll"), second));

        Assert.Equal($"layer 'app', file 'app/App.dll': {expected}", difference?.ToString() ?? source);
    }

    [Fact]
    public async Task A_file_that_only_one_build_has_is_named()
    {
        var difference = await CompareAsync(_ => { }, product => File.WriteAllText(Path.Combine(product, "App.pdb"), ""));

        Assert.Equal("layer 'app', file 'app/App.pdb': it is only in the second", difference?.ToString());
    }

    [Fact]
    public async Task A_file_that_one_build_forgot_is_named()
    {
        var difference = await CompareAsync(_ => { }, product => File.Delete(Path.Combine(product, "run")));

        Assert.Equal("layer 'app', file 'app/run': it is only in the first", difference?.ToString());
    }

    [Fact]
    public async Task A_mode_is_named()
    {
        var difference = await CompareAsync(_ => { }, product => Sample.SetMode(Path.Combine(product, "run"), "rw-r--r--"));

        Assert.Equal("layer 'app', file 'app/run', mode: 755 first, 644 second", difference?.ToString());
    }

    [Fact]
    public async Task A_link_that_points_elsewhere_is_named()
    {
        var difference = await CompareAsync(_ => { }, product =>
        {
            File.Delete(Path.Combine(product, "wwwroot", "latest"));
            File.CreateSymbolicLink(Path.Combine(product, "wwwroot", "latest"), "../run");
        });

        Assert.Equal("layer 'app', file 'app/wwwroot/latest', link target: ../App.dll first, ../run second", difference?.ToString());
    }

    [Fact]
    public async Task A_files_time_is_named()
    {
        var difference = await CompareAsync(_ => { }, _ => { }, request => request with { Version = new(Sample.Commit, Sample.CommittedAt.AddHours(1)) });

        Assert.Equal("layer 'app', file 'app/', time: 2026-11-20 12:30:15Z first, 2026-11-20 13:30:15Z second", difference?.ToString());
    }

    [Fact]
    public async Task An_entry_point_is_named()
    {
        var difference = await CompareAsync(_ => { }, _ => { }, request => request with { EntryPoint = ["dotnet", "Other.dll"] });

        Assert.Equal("linux/amd64 configuration, field 'config.Entrypoint[1]': \"App.dll\" first, \"Other.dll\" second", difference?.ToString());
    }

    [Fact]
    public async Task A_setting_is_named()
    {
        var other = new ImageSettings { Environment = new Dictionary<string, string> { ["HOST"] = "0.0.0.0", ["PORT"] = "80" } };

        Assert.Equal(
            "linux/amd64 configuration, field 'config.ExposedPorts.8080/tcp': {} first, nothing second",
            (await CompareAsync(_ => { }, _ => { }, settings: other))?.ToString());
        Assert.Equal(
            "platforms: linux/amd64, linux/arm64 first, linux/amd64 second",
            (await CompareAsync(_ => { }, _ => { }, settings: new ImageSettings { Platforms = ["linux/amd64"] }))?.ToString());
    }

    [Fact]
    public async Task The_same_product_has_no_difference()
    {
        Assert.Null(await CompareAsync(_ => { }, _ => { }));
    }

    [Fact]
    public void Two_orders_of_entries_are_named()
    {
        var (one, two) = (Entry("a"), Entry("b"));

        var difference = new LayerContent([1], [one, two]).FirstDifference(new LayerContent([2], [two, one]), [], "layer 'app'");

        Assert.Equal("layer 'app', order of files: 'a' stands first where 'b' stands second", difference.ToString());
    }

    [Fact]
    public void Another_owner_is_named()
    {
        var difference = new LayerContent([1], [Entry("a")]).FirstDifference(new LayerContent([2], [Entry("a", "1000:1000 ann:ann")]), [], "layer 'app'");

        Assert.Equal("layer 'app', file 'a', owner: 0:0 first, 1000:1000 ann:ann second", difference.ToString());
    }

    [Fact]
    public void Another_compression_of_the_same_archive_is_named()
    {
        var difference = new LayerContent([1], [Entry("a")]).FirstDifference(new LayerContent([1], [Entry("a")]), [], "layer 'app'");

        Assert.Equal("layer 'app', compression: the archives are the same; another encoder, or another version of it, compressed them", difference.ToString());
    }

    [Fact]
    public void Another_way_to_write_the_same_entries_is_named()
    {
        var difference = new LayerContent([1, 2, 3], [Entry("a")]).FirstDifference(new LayerContent([1, 2, 4], [Entry("a")]), [], "layer 'app'");

        Assert.Equal("layer 'app', archive format: the entries are the same, and the archives differ at byte 2", difference.ToString());
    }

    private static LayerContent.Entry Entry(string name, string owner = "0:0") => new(name, new Dictionary<string, string> { ["owner"] = owner }, []);

    private async Task<ImageDifference?> CompareAsync(
        Action<string> first, Action<string> second, Func<ImageRequest, ImageRequest>? change = null, ImageSettings? settings = null)
    {
        var name = Path.GetRandomFileName();
        var (here, there) = (Sample.Product(_folder.At(name, "here")), Sample.Product(_folder.At(name, "there")));
        first(here);
        second(there);
        var one = Sample.Layout(_folder.At(name, "one"));
        var two = new OciLayout(_folder.At(name, "two"), TimeProvider.System, settings);
        var digest = await one.PackAsync(Sample.Request(here), default);
        var other = await two.PackAsync((change ?? (request => request))(Sample.Request(there)), default);
        return await one.CompareAsync(digest, two, other, Traces, default);
    }
}
