using Shunt.Images.Engine;

namespace Shunt.Images.Tests.Engine;

/// <summary>What is left out of a context.</summary>
public sealed class IgnoreFileTests
{
    [Theory]
    [InlineData("*.md", "README.md", true)]
    [InlineData("*.md", "docs/README.md", false)]
    [InlineData("**/*.md", "docs/a/README.md", true)]
    [InlineData("docs", "docs/a/b.txt", true)]
    [InlineData("/docs/", "docs/a/b.txt", true)]
    [InlineData("doc", "docs/a", false)]
    [InlineData("*\n!src/App", "src/App/Program.cs", false)]
    [InlineData("*\n!src/App\n**/bin", "src/App/bin/App.dll", true)]
    [InlineData("*\n!src/App", "src/Other/Program.cs", true)]
    [InlineData("# docs\n\n", "docs", false)]
    [InlineData("a?c[0-9]", "abc7", true)]
    [InlineData("a?c[0-9]", "abcd", false)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a\\*", "ab", false)]
    [InlineData("out/**", "out/a/b", true)]
    public void The_last_line_that_fits_decides(string lines, string path, bool expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At(IgnoreFile.Name), lines);

        Assert.Equal(expected, IgnoreFile.In(folder.Root).Ignores(path));
    }

    [Fact]
    public void Without_the_file_nothing_is_left_out()
    {
        using var folder = new TemporaryFolder();

        Assert.False(IgnoreFile.In(folder.Root).Ignores("anything"));
    }
}
