"""Read the texts of a folder with Spark: ``spark-submit read_with_spark.py FOLDER OUT``."""

import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, input_file_name

from gov_open_report.spark import parse_frame


def main(folder: str, output: str) -> None:
    """Write a record of each report in *folder* to *output*, as Parquet; print sums by year."""
    spark = SparkSession.builder.getOrCreate()
    texts = spark.read.text(folder, wholetext=True).select(input_file_name().alias("file"), col("value").alias("text"))
    parse_frame(texts).write.parquet(output, mode="overwrite")
    read = spark.read.parquet(output)
    read.groupBy("year").sum("`requests.received.total`").orderBy("year").show()
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
