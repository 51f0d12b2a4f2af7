using Shunt.Aws.Images;

namespace Shunt.Aws.Tests.Images;

public sealed class ScanRulesTests
{
    [Theory]
    [InlineData("COMPLETE", "Read")]
    [InlineData("ACTIVE", "Read")]
    [InlineData("IN_PROGRESS", "Wait")]
    [InlineData("PENDING", "Wait")]
    [InlineData(null, "Expect")]
    [InlineData("FAILED", "GiveUp")]
    [InlineData("UNSUPPORTED_IMAGE", "GiveUp")]
    [InlineData("SCAN_ELIGIBILITY_EXPIRED", "GiveUp")]
    [InlineData("FINDINGS_UNAVAILABLE", "GiveUp")]
    [InlineData("LIMIT_EXCEEDED", "GiveUp")]
    [InlineData("IMAGE_ARCHIVED", "GiveUp")]
    [InlineData("A_WORD_OF_TOMORROW", "GiveUp")]
    public void Only_a_scan_that_is_done_is_read(string? status, string next)
    {
        Assert.Equal(next, ScanRules.Decide(status).ToString());
    }
}
