namespace Shunt.Images.Tests.Building;

/// <summary>The sample's product with files that came from a package, in every way in which publishing places them.</summary>
internal static class PackagedProduct
{
    /// <summary>Writes it into a new folder.</summary>
    public static string Write(string folder)
    {
        var product = Sample.Product(folder);
        foreach (var name in (string[])["Lib.dll", "Own.dll", "libnative.so", "de/Lib.resources.dll", "runtimes/unix/Lib.Posix.dll"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(product, name))!);
            File.WriteAllText(Path.Combine(product, name), name);
        }

        File.WriteAllText(
            Path.Combine(product, "App.deps.json"),
            """
            {
              "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
              "targets": { ".NETCoreApp,Version=v10.0": {
                "App/1.0.0": { "dependencies": { "Lib": "2.0.0" }, "runtime": { "App.dll": {} } },
                "Own/1.0.0": { "runtime": { "Own.dll": {} } },
                "Lib/2.0.0": {
                  "dependencies": { "Other": "1.0.0" },
                  "runtime": { "lib/net8.0/Lib.dll": {}, "lib/net8.0/NotPublished.dll": {} },
                  "native": { "runtimes/linux/native/libnative.so": {} },
                  "resources": { "lib/net8.0/de/Lib.resources.dll": { "locale": "de" } },
                  "runtimeTargets": { "runtimes/unix/Lib.Posix.dll": { "rid": "unix", "assetType": "runtime" } }
                }
              } },
              "libraries": { "App/1.0.0": { "type": "project" }, "Own/1.0.0": { "type": "project" }, "Lib/2.0.0": { "type": "package" } }
            }
            """);
        return product;
    }
}
