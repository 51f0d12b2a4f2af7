namespace Amazon.ECR.Model;

/// <summary>What a scan found.</summary>
public class ImageScanFindings : IShape
{
    /// <value>What the enhanced scan found.</value>
    public List<EnhancedImageScanFinding>? EnhancedFindings { get; set; }

    /// <value>How many findings of each severity.</value>
    public Dictionary<string, int>? FindingSeverityCounts { get; set; }

    /// <value>What the basic scan found.</value>
    public List<ImageScanFinding>? Findings { get; set; }

    void IShape.Walk(Walker walk)
    {
        EnhancedFindings = walk.Shapes("enhancedFindings", EnhancedFindings);
        FindingSeverityCounts = walk.NumberMap("findingSeverityCounts", FindingSeverityCounts);
        Findings = walk.Shapes("findings", Findings);
    }
}
