namespace Amazon.ECR.Model;

/// <summary>One finding of an enhanced scan.</summary>
public class EnhancedImageScanFinding : IShape
{
    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>Its ARN.</value>
    public string? FindingArn { get; set; }

    /// <value>Whether there is a version without it.</value>
    public string? FixAvailable { get; set; }

    /// <value>The vulnerability.</value>
    public PackageVulnerabilityDetails? PackageVulnerabilityDetails { get; set; }

    /// <value>How grave it is.</value>
    public string? Severity { get; set; }

    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    /// <value>What it is, in a line.</value>
    public string? Title { get; set; }

    /// <value>What kind it is.</value>
    public string? Type { get; set; }

    void IShape.Walk(Walker walk)
    {
        Description = walk.Text("description", Description);
        FindingArn = walk.Text("findingArn", FindingArn);
        FixAvailable = walk.Text("fixAvailable", FixAvailable);
        PackageVulnerabilityDetails = walk.Shape("packageVulnerabilityDetails", PackageVulnerabilityDetails);
        Severity = walk.Text("severity", Severity);
        Status = walk.Text("status", Status);
        Title = walk.Text("title", Title);
        Type = walk.Text("type", Type);
    }
}
