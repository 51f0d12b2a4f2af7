namespace Amazon.ECR.Model;

/// <summary>One finding of an enhanced scan.</summary>
public class EnhancedImageScanFinding : IShape
{
    /// <value>The vulnerability.</value>
    public PackageVulnerabilityDetails? PackageVulnerabilityDetails { get; set; }

    /// <value>How grave it is.</value>
    public string? Severity { get; set; }

    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    /// <value>What it is, in a line.</value>
    public string? Title { get; set; }

    void IShape.Walk(Walker walk)
    {
        PackageVulnerabilityDetails = walk.Shape("packageVulnerabilityDetails", PackageVulnerabilityDetails);
        Severity = walk.Text("severity", Severity);
        Status = walk.Text("status", Status);
        Title = walk.Text("title", Title);
    }
}
