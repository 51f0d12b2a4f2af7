using Product;
using Shunt;

namespace ProductTests;

public sealed class BenchSuitesTests : IDisposable
{
    private readonly string _repository = Directory.CreateTempSubdirectory("bench-suites-").FullName;

    public BenchSuitesTests()
    {
        foreach (var project in (string[])["images/Bench.Images.csproj", "engine/Bench.Engine.csproj", "engine/Empty/Empty.csproj", "Shared/Shared.csproj"])
        {
            var file = Path.Combine(_repository, "bench", project);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "<Project />");
        }
    }

    public void Dispose() => Directory.Delete(_repository, recursive: true);

    [Fact]
    public void A_suite_is_a_folder_with_a_benchmark_project_directly_in_it() =>
        Assert.Equal(["engine", "images"], new BenchSuites(_repository).Names);

    [Theory]
    [InlineData(null)]
    [InlineData("engine")]
    public void Leaving_the_suite_out_or_naming_one_is_good(string? suite) => Assert.True(new BenchSuites(_repository).Check(suite));

    [Theory]
    [InlineData("engin", "Suite 'engin' does not exist; nearest: engine, images. Suites: engine, images.")]
    [InlineData("Empty", "Suite 'Empty' does not exist; nearest: engine, images. Suites: engine, images.")]
    [InlineData("../src", "Suite '../src' does not exist; nearest: engine, images. Suites: engine, images.")]
    public void A_misspelt_suite_is_refused_with_the_nearest_names(string suite, string message)
    {
        var refusal = Assert.Throws<BadUsageException>(() => new BenchSuites(_repository).Check(suite));

        Assert.Equal(message, refusal.Message);
        Assert.Equal(ExitCode.BadUsage, refusal.ExitCode);
    }
}
