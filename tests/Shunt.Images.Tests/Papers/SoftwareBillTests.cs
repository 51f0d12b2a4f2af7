using System.Text;
using Shunt.Images.Papers;

namespace Shunt.Images.Tests.Papers;

public sealed class SoftwareBillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Packages_frameworks_base_and_files_are_listed_whole()
    {
        var bill = await SoftwareBill.OfAsync(PaperSample.Subject(), Product("one"), default);

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Papers", "sbom.cdx.json")), Encoding.UTF8.GetString(bill) + "\n");
    }

    [Fact]
    public async Task The_same_product_gives_the_same_bytes_wherever_it_lies_and_whenever_it_was_written()
    {
        var first = await SoftwareBill.OfAsync(PaperSample.Subject(), Product("one"), default);
        var other = Product("another/place");
        File.SetLastWriteTimeUtc(Path.Combine(other, "App.dll"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Assert.Equal(first, await SoftwareBill.OfAsync(PaperSample.Subject(), other, default));
    }

    [Fact]
    public async Task Another_image_has_another_serial_number()
    {
        var product = Product("one");

        var first = await SoftwareBill.OfAsync(PaperSample.Subject(), product, default);
        var second = await SoftwareBill.OfAsync(PaperSample.Subject("sha256:" + new string('f', 64)), product, default);

        Assert.NotEqual(Serial(first), Serial(second));
    }

    [Theory]
    [InlineData("App.deps.json", "[]")]
    [InlineData("App.deps.json", """{"runtimeTarget":{"name":"x"},"targets":{"x":{}},"libraries":{"no version":{"type":"package"}}}""")]
    [InlineData("App.deps.json", """{"runtimeTarget":{"name":"x"},"targets":{"x":{}},"libraries":{"A/1":{"type":"package","sha512":"sha512-?"}}}""")]
    [InlineData("App.runtimeconfig.json", "not JSON")]
    public async Task A_list_that_cannot_be_read_is_refused_and_named(string file, string content)
    {
        var product = Product("one");
        await File.WriteAllTextAsync(Path.Combine(product, file), content);

        var refused = await Assert.ThrowsAsync<StoreException>(() => SoftwareBill.OfAsync(PaperSample.Subject(), product, default));

        Assert.Contains($"'{file}' does not say what it was linked with: ", refused.Message, StringComparison.Ordinal);
    }

    private static string Serial(byte[] bill) => Encoding.UTF8.GetString(bill).Split('\n').Single(line => line.Contains("serialNumber", StringComparison.Ordinal));

    private string Product(string folder)
    {
        var product = _folder.At(folder);
        Directory.CreateDirectory(Path.Combine(product, "wwwroot"));
        File.WriteAllText(Path.Combine(product, "App.dll"), "the program");
        File.WriteAllText(Path.Combine(product, "wwwroot", "a.css"), "");
        File.WriteAllText(Path.Combine(product, "App.runtimeconfig.json"), """{"runtimeOptions":{"frameworks":[{"name":"Microsoft.NETCore.App","version":"10.0.0"},{"name":"Microsoft.AspNetCore.App","version":"10.0.0"}]}}""");
        File.WriteAllText(
            Path.Combine(product, "App.deps.json"),
            $$"""
            {
              "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
              "targets": { ".NETCoreApp,Version=v10.0": {
                "App/1.0.0": { "dependencies": { "Own": "1.0.0", "Lib": "2.0.0-rc.1+7" } },
                "Own/1.0.0": { "dependencies": { "Other": "3.1.0", "Microsoft.NETCore.App.Ref": "10.0.0" } },
                "Other/3.1.0": {},
                "Lib/2.0.0-rc.1+7": { "dependencies": { "Other": "3.1.0" } }
              } },
              "libraries": {
                "App/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
                "Own/1.0.0": { "type": "project", "serviceable": false, "sha512": "" },
                "Other/3.1.0": { "type": "package", "serviceable": true, "sha512": "sha512-{{Convert.ToBase64String(new byte[64])}}" },
                "Lib/2.0.0-rc.1+7": { "type": "package", "serviceable": true, "sha512": "sha512-{{Convert.ToBase64String([.. Enumerable.Repeat((byte)0xab, 64)])}}" }
              }
            }
            """);
        return product;
    }
}
