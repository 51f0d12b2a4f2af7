namespace Amazon.CloudWatchLogs.Model;

/// <summary>A log group as it is now.</summary>
public class LogGroup : IShape
{
    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreationTime { get; set; }

    /// <value>The key it is encrypted with.</value>
    public string? KmsKeyId { get; set; }

    /// <value>The name of the log group.</value>
    public string? LogGroupName { get; set; }

    /// <value>How long lines are kept, in days; null keeps them for ever.</value>
    public int? RetentionInDays { get; set; }

    /// <value>How much it holds, in bytes.</value>
    public long? StoredBytes { get; set; }

    void IShape.Walk(Walker walk)
    {
        Arn = walk.Text("arn", Arn);
        CreationTime = walk.Milliseconds("creationTime", CreationTime);
        KmsKeyId = walk.Text("kmsKeyId", KmsKeyId);
        LogGroupName = walk.Text("logGroupName", LogGroupName);
        RetentionInDays = walk.Number("retentionInDays", RetentionInDays);
        StoredBytes = walk.Long("storedBytes", StoredBytes);
    }
}
